import type { Metadata } from "next";
import { cityPath } from "@/lib/cities/city-path";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { Page } from "./page";

type Description = {
  title: string;
  description?: string;
  /** The page's address without a language; what the canonical link and the other languages are made of. */
  path: string;
  /** An address on this host. */
  image?: string | null;
  /** For states of a page that a search engine should not list (filters, forms). */
  hidden?: boolean;
};

/** What search engines and previews are told about a page: one canonical address, one for each language. */
export function pageMetadata({ city, locale }: Page, described: Description): Metadata {
  const { title, description, path, image, hidden } = described;
  const address = (to: string) => absoluteUrl(city.primaryHost, to);
  const canonical = address(cityPath(city, locale, path));
  const languages = Object.fromEntries(
    city.locales.map((other) => [other, address(cityPath(city, other, path))]),
  );
  return {
    title: title === city.name ? title : `${title} · ${city.name}`,
    description,
    alternates: {
      canonical,
      languages: city.locales.length > 1 ? { ...languages, "x-default": address(path) } : {},
    },
    robots: hidden ? { index: false, follow: true } : undefined,
    openGraph: {
      title,
      description,
      url: canonical,
      siteName: city.name,
      locale,
      type: "website",
      images: image ? [{ url: address(image) }] : undefined,
    },
  };
}
