import { bigint, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** What a member of staff proves beside the mailed code: a secret that an app on their phone shares with us. */
export const secondFactors = cityTable(
  "second_factors",
  {
    personId: uuid("person_id").notNull(),
    /** Encrypted with AUTH_SECRET, for this city and person alone. */
    secret: text("secret").notNull(),
    /** The last step of thirty seconds whose code was accepted: it and those before are used up. */
    lastStep: bigint("last_step", { mode: "number" }).notNull().default(-1),
    /** Null until a first code has shown that the app has the secret. */
    confirmedAt: at("confirmed_at"),
    /** Newly made recovery codes, encrypted like the secret, until the person says that they are kept. */
    shownOnce: text("shown_once"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  { key: ["personId"], extra: (t) => [cityReference(t, t.personId, () => people, "cascade")] },
);

/** For when the phone is lost: each works once. Kept as a keyed hash. */
export const recoveryCodes = cityTable(
  "recovery_codes",
  {
    personId: uuid("person_id").notNull(),
    codeHash: text("code_hash").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    usedAt: at("used_at"),
  },
  {
    key: ["personId", "codeHash"],
    extra: (t) => [cityReference(t, t.personId, () => people, "cascade")],
  },
);
