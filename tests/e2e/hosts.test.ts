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
  for (const path of ["/healthz", "/readyz", "/metrics", `/host?domain=${city.host}`]) {
    expect((await fetch(`http://127.0.0.1:${env().HEALTH_PORT}${path}`)).status).toBe(200);
    expect((await requestAt(city.host, path)).status).toBe(404);
  }
});

test("a language that the city does not speak leads to the same page in its own", async ({ city }) => {
  const answer = await requestAt(city.host, "/de/ideas?sort=newest");
  expect(answer.status).toBe(307);
  expect(answer.headers.location).toBe("/ideas?sort=newest");
});

test("an address with nothing at it keeps the city's frame and the reader's language", async ({
  city,
  page,
}) => {
  for (const path of ["/fr/nothing-here", "/fr/ideas/zzzzzz"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(page).toHaveTitle(`Il n’y a rien à cette adresse · ${city.city.name}`);
    await expect(page.getByRole("navigation", { name: "Menu rapide" })).toBeVisible();
    await expect(page.getByRole("contentinfo")).toBeVisible();
    await expect(page.getByRole("link", { name: "Vers l’accueil" })).toHaveAttribute("href", "/fr");
  }
});
