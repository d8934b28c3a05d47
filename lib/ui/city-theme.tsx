import { themeCss } from "@/lib/base/theme";

/** The city's colours for everything below. The text holds nothing but colours that were computed. */
export function CityTheme({ brand, nonce }: { brand: string; nonce?: string }) {
  return <style nonce={nonce}>{themeCss(brand)}</style>;
}
