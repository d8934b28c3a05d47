import { env } from "@/lib/base/env";
import { listDomains } from "@/lib/cities/domains/queries";
import { recordName, recordValue } from "@/lib/cities/domains/records";
import type { TestCity } from "@/tests/support/city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { wordsOf } from "@/tests/support/e2e/plain-page";
import { expect, test } from "@/tests/support/e2e/test";
import { type NameServer, startNameServer } from "@/tests/support/name-server";

test("an IT department without an account sets a domain up by a link that says what is still missing", async ({
  city,
}) => {
  const [, port] = (env().DNS_SERVERS[0] ?? "").split(":");
  const names = await startNameServer({}, Number(port));
  try {
    await setUp(city, names);
  } finally {
    names.close();
  }
});

async function setUp(city: TestCity, names: NameServer): Promise<void> {
  const path = "/admin/settings/domains";
  const host = `ideas.${city.city.slug}.example`;
  const staff = new PlainBrowser(city.host, await city.session(await city.superadmin()));
  await staff.send(await staff.form(path, "host"), { host });
  const list = await staff.get(path);
  const link =
    /href="[^"]*(\/domain-setup\?token=[^"]+)"/.exec(list.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const [domain] = await city.run(listDomains);
  const value = recordValue(domain?.verificationToken ?? "");
  expect(decodeURIComponent(list.text)).toContain("mailto:?subject=");

  const it = new PlainBrowser(city.host);
  const asked = async () => {
    const [form] = await it.forms(link);
    if (!form) throw new Error("the page has no form to check by");
    return wordsOf(await it.follow(await it.send(form)));
  };
  const before = wordsOf(await it.get(link));
  for (const part of [recordName(host), value, city.host, "203.0.113.10", "2001:db8::10"]) {
    expect(before).toContain(part);
  }
  const nothing = await asked();
  expect(nothing).toContain(`There is no TXT entry at ${recordName(host)} yet`);
  expect(nothing).toContain(`At ${host} there is no entry yet`);

  names.zone[recordName(host)] = { TXT: ["cityloop=of-somebody-else"] };
  names.zone[host] = { A: ["198.51.100.7"] };
  const wrong = await asked();
  expect(wrong).toContain("something else: cityloop=of-somebody-else");
  expect(wrong).toContain(`${host} leads somewhere else: 198.51.100.7`);
  expect((await city.run(listDomains))[0]?.verifiedAt).toBeNull();

  names.zone[recordName(host)] = { TXT: [value] };
  names.zone[host] = { CNAME: [city.host] };
  expect(await asked()).toContain("Everything is there, thank you");
  expect(wordsOf(await staff.get(path))).toContain("Yours");
  const [check] = await staff.forms(path);
  if (!check) throw new Error("the domain cannot be checked");
  expect(wordsOf(await staff.follow(await staff.send(check)))).toContain(`${host} leads here.`);
}

test("a link that was changed, or of a domain that is gone, says so and tells nothing", async ({ city }) => {
  const it = new PlainBrowser(city.host);
  for (const token of ["", "ideas.example.x", "a".repeat(600)]) {
    expect(wordsOf(await it.get(`/domain-setup?token=${token}`))).toContain("This link is not right");
  }
});
