import { cityHosts } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { sessionCookieName } from "@/lib/people/cookie-name";
import { openPlatform } from "@/tests/support/city";
import { requestAt } from "@/tests/support/e2e/request-at";
import { addressOf, expect, test } from "@/tests/support/e2e/test";

test("a city whose own domain is dead is opened again at its subdomain by an operator", async ({
  city,
  page,
  context,
}) => {
  const host = `ideas.${city.city.slug}.example`;
  await withPlatform((db) =>
    db
      .insert(cityHosts)
      .values({ host, cityId: city.id, verifiedAt: new Date(), verificationToken: host, isPrimary: true }),
  );
  const locked = await requestAt(city.host, "/");
  expect(locked.status).toBe(308);
  // Kept by a browser, the redirect to the dead domain would outlive its repair.
  expect(locked.headers["cache-control"]).toMatch(/no-store|no-cache/);
  const platform = await openPlatform();
  const value = await platform.session(await platform.person({ role: "operator" }));
  await context.addCookies([{ name: sessionCookieName(false), value, url: addressOf(platform.host) }]);
  await page.goto(`${addressOf(platform.host)}/operator/${city.city.slug}`);
  const button = page.getByRole("button", { name: "Make the subdomain the main address" });
  const reason = page.getByLabel("Why? The superadmins read this");
  await button.click();
  await expect(reason).toHaveAttribute("aria-invalid", "true");
  await reason.fill("The name servers are gone");
  await button.click();
  await expect(page).toHaveURL(/done=subdomain/);
  await expect(page.locator("main")).toContainText("The name servers are gone");
  await expect(button).toHaveCount(0);
  expect((await requestAt(city.host, "/")).status).toBe(200);
});
