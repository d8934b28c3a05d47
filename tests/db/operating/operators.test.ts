import { and, eq } from "drizzle-orm";
import { describe, expect, it, vi } from "vitest";
import { events } from "@/db/schema/events";
import { people } from "@/db/schema/people";
import { withCity } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { platformRealm } from "@/lib/cities/resolve";
import { operatorCommand } from "@/lib/cli/city/operator";
import { appointOperator } from "@/lib/operating/appointing/commands";
import { suspendCity } from "@/lib/operating/commands";
import { personActor } from "@/lib/people/session";
import { createTestCity, openPlatform } from "@/tests/support/city";

const run = async (...args: string[]) => {
  const lines: string[] = [];
  const said = vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  await operatorCommand.run(operatorCommand.parse(args)).finally(() => said.mockRestore());
  return lines.join("\n");
};

describe("npm run city -- operator", () => {
  it("makes an operator of an address, says where to sign in, and takes it back", async () => {
    const email = `robin-${newId()}@example.org`;
    const said = await run(email.toUpperCase(), "--name", "Robin de Wit");
    expect(said).toContain("http://localhost:3000/sign-in?next=%2Foperator");
    expect(await accountOf(email)).toMatchObject({
      role: "operator",
      firstName: "Robin",
      lastName: "de Wit",
    });
    expect(await run()).toContain(email);
    expect(await run(email)).toContain("already");
    await run(email, "--remove");
    expect(await accountOf(email)).toMatchObject({ role: "citizen", firstName: "Robin" });
    expect(await run()).not.toContain(email);
    expect(await rolesOf(email)).toEqual(["operator", "citizen"]);
  });

  it("gives the role to a founder's account that is there already", async () => {
    const founder = await (await openPlatform()).person({ email: `founder-${newId()}@example.org` });
    const email = (await withRealm((db) => db.select().from(people).where(eq(people.id, founder.id))))[0]
      ?.email;
    await run(email ?? "", "--name", "Some Body");
    expect(await accountOf(email ?? "")).toMatchObject({
      id: founder.id,
      role: "operator",
      firstName: "Ada",
    });
  });

  it("refuses what is no address, and to remove who is none", async () => {
    await expect(run("robin")).rejects.toThrow("is not an e-mail address");
    await expect(run("nobody@example.org", "--remove")).rejects.toThrow("is no operator");
    await expect(run("--remove")).rejects.toThrow("npm run city -- operator");
  });
});

it("a city's superadmin names no operator, and an operator of the platform is none of a city's people", async () => {
  const city = await createTestCity();
  const superadmin = await city.superadmin();
  const realm = await platformRealm();
  const named = { email: "x@example.org", firstName: "", lastName: "" };
  await expect(
    withCity(realm.id, (db) => appointOperator({ db, actor: superadmin, city: realm }, named)),
  ).rejects.toThrow("errors.forbidden");
  const email = `robin-${newId()}@example.org`;
  await run(email);
  expect(await city.run((db) => db.$count(people, eq(people.email, email)))).toBe(0);
});

it("who was removed may do nothing as an operator from the next request on", async () => {
  const email = `robin-${newId()}@example.org`;
  const city = await createTestCity();
  await run(email);
  const id = (await accountOf(email))?.id ?? "";
  await run(email, "--remove");
  const actor = await withRealm((db) => personActor(db, id));
  if (!actor) throw new Error("the account is gone");
  await expect(suspendCity({ actor }, { cityId: city.id, reason: "still there" })).rejects.toThrow(
    "forbidden",
  );
});

async function withRealm<T>(work: Parameters<typeof withCity<T>>[1]): Promise<T> {
  return withCity((await platformRealm()).id, work);
}

async function accountOf(email: string) {
  const [row] = await withRealm((db) => db.select().from(people).where(eq(people.email, email)));
  return row;
}

async function rolesOf(email: string) {
  const id = (await accountOf(email))?.id ?? "";
  const rows = await withRealm((db) =>
    db
      .select({ data: events.data })
      .from(events)
      .where(and(eq(events.verb, "person.roleChanged"), eq(events.subjectId, id)))
      .orderBy(events.id),
  );
  return rows.map(({ data }) => data.role);
}
