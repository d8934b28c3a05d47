/** The table in lib/README.md, as rules. The first layer whose `files` match a path is that path's layer. */
export type Layer = {
  name: string;
  files: RegExp;
  /** Which of our own files it may import. */
  may: RegExp;
  /** Packages it must do without. */
  without?: RegExp;
};

/** Each may import those before it. */
export const domains = [
  "organisations",
  "ideas",
  "projects",
  "news",
  "surveys",
  "polls",
  "meetings",
  "volunteering",
  "challenges",
  "debates",
  "following",
  "engagement",
  "insight",
  "moderation",
  "audit",
  "calendar",
  "imports",
  "transfer",
  "onboarding",
  "operating",
];
export const foundations = [
  "cities",
  "people",
  "events",
  "activities",
  "discussion",
  "files",
  "jobs",
  "mail",
];

const base = "lib/(base|i18n)/";
const data = "db/(?!client\\.ts|seed/|embedded)";
const grounds = `lib/(${foundations.join("|")})/`;
const web = /^(next|react|react-dom)(\/|$)/;

export const layers: Layer[] = [
  { name: "tests", files: /^tests\//, may: /./ },
  { name: "seed", files: /^db\/seed\//, may: /^(?!app\/|tests\/)/ },
  { name: "middleware", files: /^middleware\.ts$/, may: /^lib\/base\/(host|locales|video-hosts)\.ts$/ },
  { name: "instrumentation", files: /^instrumentation(-client)?\.ts$/, may: /^lib\/(?!cli\/)/ },
  {
    name: "app",
    files: /^app\//,
    may: /^(app\/|lib\/(?!cli\/)(?!.*\/commands(\/|\.ts)))/,
    without: /^(drizzle-orm|postgres|pg)(\/|$)/,
  },
  // The demo's seed is planted by one of its commands.
  { name: "lib/cli", files: /^lib\/cli\//, may: /^(lib\/|db\/(?!client\.ts))/ },
  {
    name: "actions",
    files: /^lib\/[^/]+\/(.*\/)?actions(\.ts|\/)/,
    may: new RegExp(`^(lib/(?!cli/)|${data})`),
  },
  {
    name: "lib/request",
    files: /^lib\/request\//,
    may: new RegExp(`^(lib/request/|${base}|${grounds}|${data})`),
  },
  { name: "lib/ui", files: /^lib\/ui\//, may: new RegExp(`^(lib/ui/|${base})`) },
  ...[...foundations, ...domains].map(screens),
  ...domains.map(domain),
  ...foundations.map(foundation),
  { name: "db", files: /^db\//, may: /^(db\/(?!seed\/)|lib\/base\/)/, without: web },
  {
    name: "lib/i18n",
    files: /^lib\/i18n\//,
    may: new RegExp(`^${base}`),
    without: /^(next|drizzle-orm|postgres)(\/|$)/,
  },
  { name: "lib/base", files: /^lib\/base\//, may: /^lib\/base\//, without: web },
  { name: "settings of tools", files: /^[^/]+\.(js|mjs|cjs|ts)$/, may: /^$/ },
];

/** Components that know their domain: they show what queries returned and send what actions take. */
function screens(name: string): Layer {
  const below = [...foundations, ...domains.slice(0, domains.indexOf(name) + 1)].join("|");
  return {
    name: `lib/${name}/ui`,
    files: new RegExp(`^lib/${name}/(.*/)?ui/`),
    may: new RegExp(`^(${base}|lib/ui/|lib/request/|lib/(${below})/(?!(.*/)?commands(/|\\.ts)))`),
    without: /^(drizzle-orm|postgres|pg)(\/|$)/,
  };
}

function domain(name: string): Layer {
  const left = domains.slice(0, domains.indexOf(name) + 1).join("|");
  return {
    name: `lib/${name}`,
    files: new RegExp(`^lib/${name}/`),
    may: new RegExp(`^(${base}|${data}|${grounds}|lib/(${left})/)(?!(.*/)?ui/)`),
    without: web,
  };
}

function foundation(name: string): Layer {
  return {
    name: `lib/${name}`,
    files: new RegExp(`^lib/${name}/`),
    may: new RegExp(`^(${base}|${data}|${grounds})(?!(.*/)?ui/)`),
    without: web,
  };
}

/** Names that only some may import, wherever they come from. */
export const guardedNames: { name: string; from: string; files: RegExp; why: string }[] = [
  {
    name: "withPlatform",
    from: "db/with-city.ts",
    files:
      /^(db\/|lib\/(cities|jobs|onboarding|operating|transfer|cli)\/|lib\/request\/(limits|health)\.ts$|tests\/)/,
    why: "cross-city work belongs to lib/cities, jobs, onboarding, operating, transfer and seed",
  },
];
