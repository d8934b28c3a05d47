import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { z } from "zod";
import { toldError, withoutQuotes } from "@/lib/base/told-error";

const secrets = /ada|lovelace|example|park bench|hunter2|s3cr3t/i;

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

const cause = Object.assign(new Error('invalid input syntax for type uuid: "Ada Lovelace"'), {
  severity: "ERROR",
  code: "22P02",
  detail: "Key (email)=(ada@example.org) already exists.",
  table_name: "people",
  routine: "string_to_uuid",
});

test.each<[string, unknown]>([
  [
    "a query with its parameters",
    new DrizzleQueryError("insert into people", ["ada@example.org\n    at x"], cause),
  ],
  ["what a database says of a row", cause],
  ["text that is no JSON", thrownBy(() => JSON.parse("Ada Lovelace wants a park bench"))],
  [
    "a form's fields",
    thrownBy(() => z.object({ a: z.number() }).parse({ a: "Ada Lovelace" }, { reportInput: true })),
  ],
  [
    "a mail server's answer",
    Object.assign(new Error("550 <ada@example.org> no such user"), { responseCode: 550 }),
  ],
  ["an address with its password", new Error("connect failed: smtp://ada:hunter2@mail.example:25 refused")],
  ["a quoted text", new Error("cannot read “park bench” of 'Ada'")],
  ["many lines", new Error("refused\nAda Lovelace\nada@example.org")],
  ["what caused it", new Error("failed", { cause: new Error("of `Ada Lovelace`") })],
  ["no error at all", "Ada Lovelace"],
])("%s is told without what it quotes", (_, error) => {
  expect(JSON.stringify(toldError(error))).not.toMatch(secrets);
});

test("what is told is enough to find the fault: kind, code, table and place", () => {
  const told = toldError(new DrizzleQueryError("insert into people", ["ada@example.org"], cause));
  expect(told.stack).toContain("told-error.test.ts");
  expect(told.cause).toMatchObject({ code: "22P02", about: "people string_to_uuid" });
  const type = toldError(thrownBy(() => (undefined as unknown as { x: string }).x));
  expect(type.type).toBe("TypeError");
  expect(type.message).toContain("undefined");
});

test("a line that a library prints keeps its words and loses what it quotes", () => {
  const line = 'Failed to find Server Action "Ada". Write to ada@example.org or see https://x.example/a';
  expect(withoutQuotes(line)).toMatch(/^Failed to find Server Action/);
  expect(withoutQuotes(line)).not.toMatch(secrets);
});
