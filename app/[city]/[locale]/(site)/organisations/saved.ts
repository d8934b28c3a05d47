import type { Page } from "@/lib/request/page";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** What just happened, in words; null where the address says nothing that we know. */
export async function savedWords({ t }: Page, search: Search): Promise<string | null> {
  const [word] = [(await search).saved].flat();
  const key = `organisations.saved.${word}`;
  return word && t.has(key) ? t(key) : null;
}
