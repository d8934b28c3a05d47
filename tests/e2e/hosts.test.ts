import { env } from "@/lib/base/env";
import { requestAt } from "@/tests/support/e2e/request-at";
import { expect, test } from "@/tests/support/e2e/test";

test("a city answers at its own subdomain", async ({ city, page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(new RegExp(`^http://${city.host}:`));
  await expect(page.getByText(city.city.name).first()).toBeVisible();
});

test("an unknown host gets a 404 that names no city", async ({ city }) => {
  const answer = await requestAt("nowhere.example", "/");
  expect(answer.status).toBe(404);
  expect(answer.text).not.toContain(city.city.slug);
});

test("one city's pages cannot be reached by their path on another host", async ({ city }) => {
  for (const path of [`/${city.host}/default`, `/${city.host}/en`]) {
    const answer = await requestAt("localhost", path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain(city.city.name);
  }
});

test("health and readiness answer on their own port and not on a city's host", async ({ city }) => {
  for (const path of ["/live", "/ready"]) {
    expect((await fetch(`http://127.0.0.1:${env().HEALTH_PORT}${path}`)).status).toBe(200);
    expect((await requestAt(city.host, path)).status).toBe(404);
  }
});
