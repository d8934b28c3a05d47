import { sql } from "drizzle-orm";
import { check, index, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** A line of the city's list of residents, as a keyed hash of what the person on it would enter. */
export const residentEntries = cityTable(
  "resident_entries",
  { entryHash: text("entry_hash").notNull() },
  { key: ["entryHash"] },
);

/** That somebody lives in the city, how that was shown and until when it counts. */
export const residences = cityTable(
  "residences",
  {
    personId: uuid("person_id").notNull(),
    way: text("way").notNull(),
    /** A keyed hash of what showed it, which stands for one account; none once it was ended. */
    proofHash: text("proof_hash"),
    /** Keyed hashes of who it is, by birth and by address, as far as this way tells: another way finds the same person by them. */
    birthMark: text("birth_mark"),
    addressMark: text("address_mark"),
    verifiedAt: at("verified_at").notNull().defaultNow(),
    expiresAt: at("expires_at"),
    endedAt: at("ended_at"),
    endedReason: text("ended_reason"),
  },
  {
    key: ["personId"],
    extra: (t) => [
      uniqueIndex("residences_proof").on(t.cityId, t.proofHash),
      index("residences_verified").on(t.cityId, t.verifiedAt),
      index("residences_birth").on(t.cityId, t.birthMark),
      index("residences_address").on(t.cityId, t.addressMark),
      check("residences_way", sql`way in ('list', 'provider', 'letter')`),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);

/** A letter somebody asked for. The code in it follows from its id by the city's key, and is kept nowhere. */
export const residenceLetters = cityTable(
  "residence_letters",
  {
    id: uuid("id").notNull(),
    personId: uuid("person_id").notNull(),
    name: text("name").notNull(),
    street: text("street").notNull(),
    postcode: text("postcode").notNull(),
    place: text("place").notNull(),
    /** Keyed hashes of who asked for it, as a residence has them, and of the list's line that they would be. */
    birthMark: text("birth_mark"),
    addressMark: text("address_mark"),
    entryHash: text("entry_hash"),
    askedAt: at("asked_at").notNull().defaultNow(),
    printedAt: at("printed_at"),
    /** Of its waiting to be printed, then of its code: the address goes with it. */
    expiresAt: at("expires_at").notNull(),
  },
  {
    extra: (t) => [
      uniqueIndex("residence_letters_person").on(t.cityId, t.personId),
      index("residence_letters_waiting").on(t.cityId, t.askedAt),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
