import { expect, test } from "vitest";
import { extendEnv } from "@/lib/base/env";
import { isSigned, seal, sign, unseal } from "@/lib/base/keys";

extendEnv({ AUTH_SECRET: "a secret for tests only, never for a server" });

test("what is sealed for one city opens for no other, nor for another purpose", () => {
  const sealed = seal("client secret", "identity-provider", "city-a");
  expect(sealed).not.toContain("client");
  expect(unseal(sealed, "identity-provider", "city-a")).toBe("client secret");
  expect(() => unseal(sealed, "identity-provider", "city-b")).toThrow();
  expect(() => unseal(sealed, "provider-address", "city-a")).toThrow();
});

test("a changed letter is noticed", () => {
  const sealed = Buffer.from(seal("client secret", "x"), "base64url");
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => unseal(sealed.toString("base64url"), "x")).toThrow();
});

test("another installation's secret opens nothing", () => {
  const sealed = seal("client secret", "x");
  extendEnv({ AUTH_SECRET: "another secret, just as long as the first one" });
  expect(() => unseal(sealed, "x")).toThrow();
  extendEnv({ AUTH_SECRET: "a secret for tests only, never for a server" });
});

test("a signature holds for its text and purpose only", () => {
  const signature = sign("person.answers", "unsubscribe", "city-a");
  expect(isSigned("person.answers", signature, "unsubscribe", "city-a")).toBe(true);
  expect(isSigned("person.replies", signature, "unsubscribe", "city-a")).toBe(false);
  expect(isSigned("person.answers", signature, "unsubscribe", "city-b")).toBe(false);
  expect(isSigned("person.answers", "", "unsubscribe", "city-a")).toBe(false);
});
