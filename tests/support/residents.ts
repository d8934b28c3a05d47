import { eq } from "drizzle-orm";
import { residenceLetters } from "@/db/schema/residence";
import type { Person } from "@/lib/people/actor";
import { verifyByList } from "@/lib/people/residence/commands";
import { fieldsOf, type ResidenceField } from "@/lib/people/residence/fields";
import { type Entry, entryHasher, letterCode } from "@/lib/people/residence/hashes";
import { askForLetter, markPrinted, redeemLetter } from "@/lib/people/residence/letters/commands";
import { saveList } from "@/lib/people/residence/list/commands";
import type { TestCity } from "./city";
import { changeSettings, within } from "./idea";

export const listFields: ResidenceField[] = ["lastName", "birthDate", "postcode"];
export const nora: Entry = { lastName: "Walker", birthDate: "1990-05-12", postcode: "1000" };
export const home = { name: "Nora Walker", street: "Mill Lane 3", postcode: "1000", place: "Testville" };

/** The city verifies residents, by its list and by letters. */
export async function verifiesResidents(here: TestCity): Promise<void> {
  await changeSettings(here, { residenceFields: listFields, residenceLetters: true });
}

/** A list with these lines, in place of the one before. */
export async function putOnList(here: TestCity, ...entries: Entry[]): Promise<void> {
  await verifiesResidents(here);
  const fields = fieldsOf(listFields);
  const hash = entryHasher(here.id, fields);
  const hashes = entries.map((entry) => hash(entry) ?? "");
  const actor = await here.superadmin();
  await within(here, actor, (context) => saveList(context, { hashes, fields, mode: "replace" }));
}

export function proveByList(here: TestCity, actor: Person, entry: Entry): Promise<boolean> {
  return here.run((db) => verifyByList({ db, actor, city: here.city }, entry));
}

/** A letter that somebody asked for and staff printed, and the code in it. */
type To = typeof home & Entry;

export async function sendLetter(here: TestCity, person: Person, to: To = home): Promise<string> {
  await verifiesResidents(here);
  await here.run((db) => askForLetter({ db, actor: person, city: here.city }, to));
  const id = await letterOf(here, person);
  const staff = await here.superadmin();
  await here.run((db) => markPrinted({ db, actor: staff }, { ids: [id] }));
  return letterCode(here.id, id);
}

export async function letterOf(here: TestCity, { id }: Person): Promise<string> {
  const [letter] = await here.run((db) =>
    db.select({ id: residenceLetters.id }).from(residenceLetters).where(eq(residenceLetters.personId, id)),
  );
  return letter?.id ?? "";
}

export function enterCode(here: TestCity, actor: Person, code: string): Promise<boolean> {
  return here.run((db) => redeemLetter({ db, actor, city: here.city }, { code }));
}
