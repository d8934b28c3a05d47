import { expect, test } from "vitest";
import { emailInput } from "@/lib/people/email";
import { namesInput, profileInput } from "@/lib/people/input";
import { codeInput } from "@/lib/people/sign-in/input";

test("an address is kept in lower case, its domain in ASCII", () => {
  expect(emailInput.parse("  Ada.Lovelace@Example.ORG ")).toBe("ada.lovelace@example.org");
  expect(emailInput.parse("info@münchen.example")).toBe("info@xn--mnchen-3ya.example");
});

test.each([
  "",
  "ada",
  "ada@",
  "@example.org",
  "a@b@c.org",
  "ada@exa mple.org",
  `${"a".repeat(250)}@x.org`,
  "ada@example.org\r\nBcc: x@y.org",
])("%j is no address", (value) => {
  expect(emailInput.safeParse(value).success).toBe(false);
});

test.each(["123456", "123 456", " 123-456 ", "١٢٣٤٥٦", "۱۲۳۴۵۶", "\u200e123\u00a0456"])(
  "%j is a code",
  (value) => {
    expect(codeInput.parse({ code: value }).code).toBe("123456");
  },
);

test.each(["12345", "1234567", "12a456", "", "１２３４５６７"])("%j is no code", (value) => {
  expect(codeInput.safeParse({ code: value }).success).toBe(false);
});

test("a name is one clean line of at least one letter", () => {
  expect(namesInput.parse({ firstName: " Ada\u202e ", lastName: "King\nNoel" })).toEqual({
    firstName: "Ada",
    lastName: "King Noel",
  });
  expect(namesInput.safeParse({ firstName: "\u200b", lastName: "x" }).success).toBe(false);
});

test("boxes that were left unticked are no", () => {
  const named = { firstName: "Ada", lastName: "King", locale: "en" };
  expect(profileInput.parse({ ...named, involvement: "vote", mailReplies: "on" })).toMatchObject({
    involvement: ["vote"],
    mailAnswers: false,
    mailReplies: true,
    relation: null,
  });
});
