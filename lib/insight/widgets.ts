export const sizes = ["third", "half", "whole"] as const;
export type Size = (typeof sizes)[number];

/**
 * Every widget there is, in the order and size in which a city's dashboard begins. Its table is made in `sheets.ts`,
 * its drawing named in `app/…/admin/insight/widgets/all.tsx`, its words are `insight.<key>.title` and `.about`.
 */
export const usualSizes = {
  engagement: "whole",
  topics: "half",
  answers: "half",
  neighbourhoods: "whole",
  promises: "whole",
  groups: "whole",
  funnel: "half",
  stances: "half",
  hours: "half",
  devices: "half",
} as const satisfies Record<string, Size>;

export type Widget = keyof typeof usualSizes;

export const widgets = Object.keys(usualSizes) as Widget[];
