import { describe, expect, it } from "vitest";
import { codeInput } from "@/lib/people/second-factor/input";
import { inGroups, newRecoveryCodes, recoveryCount } from "@/lib/people/second-factor/recovery";
import { wantingOf } from "@/lib/people/second-factor/standing";
import { codeAt, newSecret, setUpAddress, stepOf } from "@/lib/people/second-factor/totp";

/** "12345678901234567890", the secret of RFC 6238's own examples. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1000);

it.each([
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
])("gives at second %i what RFC 6238 says", (second, code) => {
  expect(codeAt(secret, at(second))).toBe(code);
  expect(stepOf(secret, code, at(second))).toBe(Math.floor(second / 30));
});

describe("a code", () => {
  const code = codeAt(secret, at(3000));

  it("is right in its own thirty seconds, the ones before and the ones after, and names its own step", () => {
    expect([2970, 3000, 3029, 3059].map((second) => stepOf(secret, code, at(second)))).toEqual([
      100, 100, 100, 100,
    ]);
    expect([2969, 3060].map((second) => stepOf(secret, code, at(second)))).toEqual([null, null]);
  });

  it("is wrong for another secret", () => {
    expect(stepOf(newSecret(), code, at(3000))).toBeNull();
  });

  it("is taken in any script, with the spaces that apps show", () => {
    expect(codeInput.parse({ code: " ٢٨٧ ٠٨٢ " })).toEqual({ code: "287082" });
    expect(codeInput.parse({ code: "ABCD-efgh-2345" })).toEqual({ code: "abcdefgh2345" });
    for (const wrong of ["12345", "1234567", "", "abcd-efgh-0000", "x".repeat(61)])
      expect(codeInput.safeParse({ code: wrong }).success, wrong).toBe(false);
  });
});

it("a secret is of 160 bits, another each time, and its address says whose it is", () => {
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(newSecret());
  const address = new URL(setUpAddress(secret, { issuer: "São: Lindenau", account: "Clara Brandt" }));
  expect(address.searchParams.get("secret")).toBe(secret);
  expect(address.protocol).toBe("otpauth:");
});

it("ten recovery codes are apart from each other, and read in groups", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(recoveryCount);
  for (const code of codes) {
    expect(inGroups(code)).toMatch(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/);
    expect(codeInput.parse({ code: inGroups(code).toUpperCase() })).toEqual({ code });
  }
});

it("staff wait for a code where they have a factor, and for setting one up where the city wants it; nobody else does", () => {
  const session = { role: "moderator", required: false, hasFactor: false, passed: false } as const;
  expect(wantingOf(session)).toBeNull();
  expect(wantingOf({ ...session, hasFactor: true })).toBe("code");
  expect(wantingOf({ ...session, required: true })).toBe("setUp");
  expect(wantingOf({ ...session, required: true, hasFactor: true })).toBe("code");
  expect(wantingOf({ ...session, required: true, hasFactor: true, passed: true })).toBeNull();
  for (const role of ["citizen", "operator"] as const)
    expect(wantingOf({ ...session, role, required: true, hasFactor: true })).toBeNull();
});
