import { resolveTxt } from "node:dns/promises";

/** Where the owner of a domain puts the proof. */
export function recordName(host: string): string {
  return `_cityloop.${host}`;
}

export function recordValue(token: string): string {
  return `cityloop=${token}`;
}

export type TxtLookup = (name: string) => Promise<string[][]>;

/** The texts found at the record's name; none where there are none or the name servers do not answer in time. */
export async function findRecords(host: string, lookUp: TxtLookup = resolveTxt): Promise<string[]> {
  const late = new Promise<string[][]>((resolve) => {
    setTimeout(resolve, patience, []).unref();
  });
  const asked = lookUp(recordName(host)).catch(() => []);
  const records = await Promise.race([asked, late]);
  return records.map((chunks) => chunks.join(""));
}

const patience = 5000;
