export type Query = Record<string, string | string[] | undefined>;
export type SearchParams = Promise<Query>;

/** One value of an address's query; a repeated one counts once. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}
