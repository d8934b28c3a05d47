import type { Shown } from "@/lib/cities/editing";

export function colorShown(city: { brandColor: string }): Shown {
  return { brandColor: city.brandColor };
}

export function logoShown(settings: { logoFileId: string | null }): Shown {
  return { logo: settings.logoFileId ?? "" };
}
