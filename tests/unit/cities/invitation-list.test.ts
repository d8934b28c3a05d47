import { expect, it } from "vitest";
import { readList, roleNames } from "@/lib/cities/invitations/read-list";

const names = roleNames((role) => (role === "department_head" ? ["Head of department", "Amtsleitung"] : []));
const usual = { role: "moderator" as const, leads: [], projects: [] };

function read(text: string) {
  const list = readList(text, usual, names);
  if (!list.ok) return list;
  return list.lines.map(({ line, problem, invite }) => [line, problem ?? invite?.email, invite?.role]);
}

it("takes one address a line, in capitals or not, and leaves empty lines out", () => {
  expect(read("Noor@City.example\n\n  mo@city.example  \r\n")).toEqual([
    [1, "noor@city.example", "moderator"],
    [3, "mo@city.example", "moderator"],
  ]);
});

it.each([",", ";", "\t"])("reads a table whose columns are apart by %j, headings and quotes too", (mark) => {
  const rows = [
    ["E-mail", "First name", "Last name", "Role", "Departments"],
    ["noor@city.example", "Noor", '"Haddad"', "Amtsleitung", "Parks|Streets"],
  ];
  const list = readList(rows.map((row) => row.join(mark)).join("\n"), usual, names);
  expect(list).toMatchObject({
    ok: true,
    lines: [
      { line: 2, invite: { lastName: "Haddad", role: "department_head", leads: ["Parks", "Streets"] } },
    ],
  });
});

it("says of each line what is wrong with it, and of a second time that it is one", () => {
  const text =
    "noor@city.example\nnot an address @ all\nNOOR@city.example\nmo@city.example,Mo,Dera,king\nhe@city.example,,,department_head";
  expect(read(text)).toEqual([
    [1, "noor@city.example", "moderator"],
    [2, "email", undefined],
    [3, "twice", "moderator"],
    [4, "role", undefined],
    [5, "leads", undefined],
  ]);
});

it("says of a broken table in which line a quotation mark is left open", () => {
  expect(read('noor@city.example,Noor\nmo@city.example,"Mo\nhe@city.example')).toMatchObject({
    why: "broken",
  });
});

it("tells a list that is empty from one that is too long, and shows a single wrong line", () => {
  expect(read("\n \n")).toEqual({ ok: false, why: "empty" });
  const many = Array.from({ length: 201 }, (_, place) => `p${place}@city.example`).join("\n");
  expect(read(many)).toEqual({ ok: false, why: "tooMany" });
  expect(read("noor at city")).toEqual([[1, "email", undefined]]);
});

it("says that a name is too long, which is not the address's fault", () => {
  expect(read(`noor@city.example,${"x".repeat(90)}`)).toEqual([[1, "name", undefined]]);
});
