import { expect, test } from "vitest";
import { readEnv } from "@/lib/base/env";

test("nothing needs to be set", () => {
  const env = readEnv({});
  expect(env).toMatchObject({
    PORT: 3000,
    HEALTH_PORT: 3001,
    DATA_DIR: ".data",
    DEMO: false,
    LOG_LEVEL: "info",
  });
  expect(env.PLATFORM_ORIGIN).toBe("http://localhost:3000");
});

test("what is not set follows from what is", () => {
  const env = readEnv({ PORT: "8080", PLATFORM_ORIGIN: "https://cities.example/ignored" });
  expect(env).toMatchObject({ HEALTH_PORT: 8081, PLATFORM_ORIGIN: "https://cities.example" });
  expect(env.MAIL_FROM).toBe("Cityloop <no-reply@cities.example>");
});

test("an empty value counts as none", () => {
  expect(readEnv({ SMTP_URL: "", PORT: "" })).toEqual(readEnv({}));
});

test("lists may be separated by commas or spaces, switches by 1 and 0", () => {
  const env = readEnv({ TRUSTED_PROXIES: "10.0.0.1, 10.1.0.0/16", DEMO: "1", OPEN_SIGNUP: "0" });
  expect(env).toMatchObject({ TRUSTED_PROXIES: ["10.0.0.1", "10.1.0.0/16"], DEMO: true, OPEN_SIGNUP: false });
});

test.each([
  [{ PORT: "http" }, "PORT"],
  [{ PORT: "70000" }, "PORT"],
  [{ PLATFORM_ORIGIN: "cityloop.example" }, "PLATFORM_ORIGIN"],
  [{ DATABASE_URL: "mysql://localhost/city" }, "DATABASE_URL"],
  [{ AUTH_SECRET: "short" }, "AUTH_SECRET"],
  [{ SMTP_URL: "mail.example" }, "SMTP_URL"],
  [{ DEMO: "maybe" }, "DEMO"],
  [{ LOG_LEVEL: "loud" }, "LOG_LEVEL"],
])("a wrong value is named in one sentence: %o", (wrong, name) => {
  expect(() => readEnv(wrong)).toThrow(new RegExp(`^The environment is not right: ${name} [^\\n]+\\.$`));
});

test("the sentence never repeats a value, which may be a secret", () => {
  expect(() => readEnv({ AUTH_SECRET: "hunter2", DATABASE_URL: "mysql://root:hunter2@localhost" })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
  );
});
