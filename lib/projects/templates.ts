/** What a project is begun from: the phases it usually has, and a true example with where it is told. */
export const templates = {
  ideaBox: {
    phases: ["collect", "answer"],
    board: true,
    source: "https://congress.crowd.law/case-better-reykjavik.html",
  },
  consultation: {
    phases: ["inform", "collect", "weigh", "decide"],
    board: true,
    source:
      "https://ajuntament.barcelona.cat/participaciociutadana/en/noticia/citizen-initiatives-and-processes-at-decidim-barcelona_814354",
  },
  street: {
    phases: ["collect", "design", "try", "decide", "build"],
    board: true,
    source:
      "https://manchester.gov.uk/info/500385/parsonage_road_safer_streets/8511/parsonage_road_safer_streets/5",
  },
  youth: {
    phases: ["collect", "design", "choose", "build"],
    board: true,
    source: "https://www.boston.gov/departments/youth-engagement-and-advancement/youth-lead-change",
  },
  inform: { phases: ["inform", "build"], board: false, source: null },
} as const;

export type TemplateKey = keyof typeof templates;
export const templateKeys = Object.keys(templates) as [TemplateKey, ...TemplateKey[]];
