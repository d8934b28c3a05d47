/** What everybody may take along. Columns keep these names in every language, so that programs can rely on them. */
export const openSheets = {
  contributions: ["month", "kind", "topic", "neighbourhood", "contributions"],
  ideas: ["topic", "neighbourhood", "status", "ideas"],
  answers: ["month", "department", "answers", "promised", "kept"],
  promises: ["month", "promise", "department", "state", "promises"],
} as const;

export type OpenSheetName = keyof typeof openSheets;

export const openSheetNames = Object.keys(openSheets) as OpenSheetName[];

export type OpenSheet = { name: OpenSheetName; day: string; rows: (string | number | null)[][] };

export const licence = { name: "CC BY 4.0", href: "https://creativecommons.org/licenses/by/4.0/" };
