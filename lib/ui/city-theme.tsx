import { LRUCache } from "lru-cache";
import { themeCss } from "@/lib/base/theme";

/** Every page has one, and deriving its shades takes a while. */
const sheets = new LRUCache<string, string>({ max: 500, memoMethod: themeCss });

/** The city's colours for everything below. The text holds nothing but colours that were computed. */
export function CityTheme({ brand, nonce }: { brand: string; nonce?: string }) {
  return <style nonce={nonce}>{sheets.memo(brand)}</style>;
}
