import type { Shown } from "@/lib/cities/editing";

export function tilesShown(settings: { tileUrl: string | null; tileAttribution: string }): Shown {
  return { tileUrl: settings.tileUrl ?? "", tileAttribution: settings.tileAttribution };
}
