import { randomBytes } from "node:crypto";
import { activities } from "@/db/schema/city";
import { people, sessions } from "@/db/schema/people";
import { type CityDb, withCity } from "@/db/with-city";
import { hashToken, newId } from "@/lib/base/ids";
import { platformHost } from "@/lib/cities/platform-origin";
import { type City, cityById, resolveCity } from "@/lib/cities/resolve";
import { type NewCity, startCity } from "@/lib/onboarding/start-city";
import { type Person, type Role, type Visitor, visitor } from "@/lib/people/actor";

type PersonOptions = {
  role?: Role;
  firstName?: string;
  lastName?: string;
  email?: string;
  reviewed?: boolean;
};

/** A city as it is right after it was started, with nobody but its first superadmin. */
export type TestCity = {
  id: string;
  city: City;
  /** Where it answers, without the port. */
  host: string;
  /** The city-wide idea board. */
  boardId: string;
  /** The mail address of its first superadmin. */
  superadminEmail: string;
  run: <Result>(work: (db: CityDb) => Promise<Result>) => Promise<Result>;
  visitor: () => Visitor;
  person: (options?: PersonOptions) => Promise<Person>;
  superadmin: () => Promise<Person>;
  /** A session for the person: the token that the cookie carries. */
  session: (person: Person) => Promise<string>;
};

/** Every test has a city of its own, so none depends on what another left behind. */
export async function createTestCity(options: Partial<NewCity> = {}): Promise<TestCity> {
  const slug = options.slug ?? `t${randomBytes(5).toString("hex")}`;
  const superadminEmail = `superadmin@${slug}.example`;
  const { id } = await startCity({
    slug,
    name: `Testville ${slug}`,
    defaultLocale: "en",
    locales: ["en", "fr", "ar"],
    timeZone: "Europe/Brussels",
    brandColor: "#0b6e4f",
    superadmin: { email: superadminEmail, firstName: "Sam", lastName: "Superadmin" },
    ...options,
  });
  const city = await cityById(id);
  if (!city) throw new Error("the city was not founded");
  const run: TestCity["run"] = (work) => withCity(id, work);
  const [board] = await run((db) => db.select({ id: activities.id }).from(activities).limit(1));
  if (!board) throw new Error("the city has no board");
  return {
    id,
    city,
    host: city.primaryHost,
    boardId: board.id,
    superadminEmail,
    run,
    visitor: () => visitor,
    person: (wanted) => run((db) => addPerson(db, city, wanted)),
    superadmin: () => run((db) => addPerson(db, city, { role: "superadmin" })),
    session: (person) => run((db) => addSession(db, person)),
  };
}

/** The realm of operators and founders, which is a row like a city's. */
export async function openPlatform() {
  const platform = await resolveCity(platformHost());
  if (platform?.kind !== "platform") throw new Error("the platform was not planted");
  const run: TestCity["run"] = (work) => withCity(platform.id, work);
  return {
    city: platform,
    run,
    host: platform.primaryHost,
    person: (wanted?: PersonOptions) => run((db) => addPerson(db, platform, wanted)),
    session: (person: Person) => run((db) => addSession(db, person)),
  };
}

async function addPerson(db: CityDb, city: City, options: PersonOptions = {}): Promise<Person> {
  const { role = "citizen", firstName = "Ada", lastName = "Lovelace", reviewed = true } = options;
  const id = newId();
  const locale = city.defaultLocale;
  const email = options.email ?? `${role}-${id}@${city.slug}.example`;
  const reviewedAt = reviewed ? new Date() : null;
  await db.insert(people).values({ id, email, firstName, lastName, role, locale, reviewedAt });
  return {
    kind: "person",
    id,
    role,
    firstName,
    lastName,
    locale,
    named: firstName !== "" && lastName !== "",
    reviewed,
  };
}

async function addSession(db: CityDb, person: Person): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.now() + 3_600_000);
  await db.insert(sessions).values({ tokenHash: hashToken(token), personId: person.id, expiresAt });
  return token;
}
