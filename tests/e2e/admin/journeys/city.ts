import sharp from "sharp";
import { linksOf, wordsOf } from "@/tests/support/e2e/plain-page";
import { expect } from "@/tests/support/e2e/test";
import { expectSaved, type Journeys, preview, refuse, save } from "./journey";

/** What a city is called, how it looks, and how it speaks. */
export const cityJourneys: Journeys = {
  "/settings": async (staff) => {
    const links = linksOf(await staff.get("/admin/settings"));
    for (const name of [
      ...["identity", "look", "languages", "topics", "neighbourhoods", "promise", "departments"],
      ...["statuses", "pages", "accounts", "tiles", "domains", "look-in"],
    ]) {
      expect(links).toContain(`/admin/settings/${name}`);
    }
  },

  "/settings/identity": async (staff, { city }) => {
    const path = "/admin/settings/identity";
    const wrong = { name: "", "tagline.fr": "La ville qui répond", contactEmail: "not an address" };
    const form = await refuse(staff, await staff.form(path, "name"), wrong, ["name", "contactEmail"]);
    const right = {
      name: `New ${city.slug}`,
      contactEmail: "hall@city.example",
      currency: "CHF",
      listed: "on",
      "tagline.fr": "La ville qui répond",
    };
    expect(wordsOf(await staff.get(path))).not.toContain("La ville");
    await save(staff, form, right, "Everybody sees it");
    await expectSaved(staff, path, right);
  },

  "/settings/look": async (staff) => {
    const path = "/admin/settings/look";
    const right = { brandColor: "#7a1fa2" };
    const looked = await preview(staff, await staff.form(path, "brandColor"), right, "#7a1fa2");
    await save(staff, looked.form, right, "new colour is in use");
    await expectSaved(staff, path, right);

    const logo = await refuse(staff, await staff.form(path, "logo"), {}, ["logo"]);
    await save(staff, logo, { logo: await picture() }, "on every page now");
    const shown = await staff.form(path, "logo");
    await save(staff, shown, { remove: "on" }, "The logo is gone");
  },

  "/settings/languages": async (staff) => {
    const path = "/admin/settings/languages";
    const wrong = { locales: ["fr", "nl"], defaultLocale: "en", timeZone: "Europe/Lisbon" };
    const form = await refuse(staff, await staff.form(path, "locales"), wrong, ["defaultLocale"]);
    const right = { ...wrong, defaultLocale: "fr" };
    const next = await staff.send(form, right);
    // English is no longer offered, so the answer comes in French.
    expect(next.headers.location).toMatch(/\/admin\/settings\?saved=languages$/);
    expect((await staff.follow(next)).text).toContain('lang="fr"');
    await expectSaved(staff, path, right);
  },

  "/settings/tiles": async (staff) => {
    const path = "/admin/settings/tiles";
    const form = await refuse(
      staff,
      await staff.form(path, "tileUrl"),
      { tileUrl: "http://tiles.example/1.png", tileAttribution: "Somebody" },
      ["tileUrl"],
    );
    const right = {
      tileUrl: "https://tiles.example/{z}/{x}/{y}.png",
      tileAttribution: "© OpenStreetMap contributors",
    };
    await refuse(staff, form, { ...right, tileAttribution: "" }, ["tileAttribution"]);
    await save(staff, form, right, "Look at the map");
    await expectSaved(staff, path, right);
  },
};

async function picture(): Promise<File> {
  const bytes = await sharp({ create: { width: 200, height: 90, channels: 3, background: "#7a1fa2" } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], "logo.png", { type: "image/png" });
}
