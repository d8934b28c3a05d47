import type { CityDb } from "@/db/with-city";
import type { Locale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import type { Person } from "../actor";
import type { IdentityProvider } from "../identity-providers/queries";
import type { ProviderWord } from "../residence/by-provider";

/** What next-auth's adapter needs to know of the one request it serves, and what it found out. */
export type SignInContext = {
  city: City;
  locale: Locale;
  secureCookies: boolean;
  /** Where next-auth sends a failed sign-in, with `?error=`. */
  signInPath: string;
  browserHash: string | null;
  userAgent: string;
  /** The session this browser has already. */
  currentToken: string | undefined;
  provider: IdentityProvider | null;
  /** Runs in the transaction that begins the session: what was waiting in this browser is published there. */
  onArrival: OnArrival;
  /** What the provider said, where it was one that proved who it is. */
  said?: ProviderWord;
  outcome: { arrival?: Arrival; suspended?: { reason: string } };
};

export type OnArrival = (arriving: {
  db: CityDb;
  city: City;
  actor: Person;
  browserHash: string | null;
}) => Promise<Published>;

export type Published = {
  /** Where the newest thing that was published is shown, without language. */
  path: string | null;
  count: number;
  /** What could not be published any more stays for its writer to copy. */
  failed: number;
};

export type Arrival = { person: Person; token: string; expiresAt: Date; published: Published };

export const nothingPublished: Published = { path: null, count: 0, failed: 0 };
