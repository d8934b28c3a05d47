import type { Locale } from "@/lib/base/locales";
import type { OrganisationKind } from "@/lib/organisations/kinds";

/** Who speaks in the city beside single people. */
export type DemoOrganisation<Voice extends string = string> = {
  /** Names it within the city; its short code is drawn from it. */
  key: string;
  name: string;
  kind: OrganisationKind;
  about: string;
  locale?: Locale;
  website?: string;
  /** A drawing, with what it shows. */
  logo?: { drawing: string; alt: string };
  home?: string;
  speakers: Voice[];
  members: Voice[];
  /** Named in seasons. */
  ranked?: true;
  proposed: number;
  /** Left out for one that waits for the city. */
  verified?: number;
};
