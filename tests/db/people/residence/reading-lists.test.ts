import { expect, it } from "vitest";
import { type ResidenceField, sameFor } from "@/lib/people/residence/fields";
import { readListFile } from "@/lib/people/residence/list/actions/read-file";
import { columnsFor, hashLines } from "@/lib/people/residence/list/read-lines";

const fields: ResidenceField[] = ["lastName", "birthDate", "postcode"];
const names: Record<string, string[]> = {
  lastName: ["Last name", "Nachname"],
  birthDate: ["Date of birth", "Geburtsdatum"],
  postcode: ["Postcode", "Postleitzahl"],
};
const namesOf = (field: ResidenceField) => names[field] ?? [];

async function read(text: string | Uint8Array<ArrayBuffer>) {
  const file = await readListFile(new File([text], "list.csv"));
  if ("problem" in file) throw new Error(file.problem);
  const found = columnsFor(file.heads, fields, namesOf);
  if ("missing" in found) return found;
  return hashLines(file.lines, { cityId: "a", fields, columns: found.columns });
}

it("takes the columns by their headings in any language and order, and counts lines that say the same once", async () => {
  const one = await read("Postleitzahl;Ort;NACHNAME;Geburtsdatum\n1000;Testville;Müller;12.5.1990\n");
  const other = await read(
    "last name,date of birth,postcode\nMULLER,1990-05-12,1000\nmuller,12/05/1990,10 00\n",
  );
  expect(one).toEqual(other);
  expect(one).toMatchObject({ leftCount: 0 });
  expect("hashes" in one && one.hashes).toHaveLength(1);
});

it("reads what old spreadsheets write", async () => {
  const latin = Uint8Array.from(
    Buffer.from("Nachname;Geburtsdatum;Postcode\nMüller;12.05.1990;1000\n", "latin1"),
  );
  expect(await read(latin)).toEqual(await read("Nachname;Geburtsdatum;Postcode\nMüller;12.05.1990;1000\n"));
});

it("leaves out and tells the lines that lack something or whose day is none", async () => {
  const file =
    "Nachname;Geburtsdatum;Postcode\nMüller;31.02.1990;1000\n;1.1.1980;1000\nKlein;1.1.80;1000\nKlein;1.1.1980;1000\n";
  expect(await read(file)).toMatchObject({ left: [2, 3, 4], leftCount: 3, hashes: [expect.any(String)] });
});

it("says which columns are missing", async () => {
  expect(await read("Nachname;Ort\nMüller;Testville\n")).toEqual({ missing: ["birthDate", "postcode"] });
});

it("takes days and numbers in other scripts for the same", () => {
  expect(sameFor("birthDate", "١٢/٠٥/١٩٩٠")).toBe("1990-05-12");
  expect(sameFor("postcode", "۱۰۰۰")).toBe("1000");
  expect(sameFor("birthDate", "1990-05-12T00:00:00")).toBe("1990-05-12");
  expect(sameFor("lastName", "  ")).toBeNull();
});
