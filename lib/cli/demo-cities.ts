import postgres from "postgres";
import { demoAccounts, operatorEmail } from "@/db/seed/accounts";
import { demoCities, seedDemo } from "@/db/seed/demo";
import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";
import type { OpenDatabase } from "@/lib/cli/database";
import { step } from "@/lib/cli/progress";

/** Fills a platform that has no city of its own yet, and leaves any other alone. What was cut short goes on. */
export async function seedOnce({ maintenanceUrl }: OpenDatabase): Promise<void> {
  if (await isSeeded(maintenanceUrl)) return;
  await step("Founding two demo cities", (log) => seedDemo(log));
}

/** The demo's operator comes last, so that he tells; a city that is not of the demo means that this is none. */
async function isSeeded(url: string): Promise<boolean> {
  const slugs = demoCities.map(({ slug }) => slug);
  const [found] = await ask(
    url,
    (sql) => sql<{ seeded: boolean }[]>`
      select exists (select from people where email = ${operatorEmail} and role = 'operator')
        or exists (select from cities where kind = 'city' and not slug = any (${slugs})) as seeded`,
  );
  return found?.seeded ?? false;
}

/** Where everything is, and who can sign in. */
export async function printGuide({ maintenanceUrl }: OpenDatabase): Promise<void> {
  const { PLATFORM_ORIGIN } = env();
  const at = (slug: string | null) =>
    slug ? originOf(`${slug}.${new URL(PLATFORM_ORIGIN).hostname}`, PLATFORM_ORIGIN) : PLATFORM_ORIGIN;
  const cities = await listCities(maintenanceUrl);
  const accounts = await listDemoAccounts(maintenanceUrl);
  const lines = [
    "Cityloop is ready.",
    "",
    row("The platform", PLATFORM_ORIGIN),
    ...cities.map(({ name, slug }) => row(name, at(slug))),
    "",
    "Sign in without a password, by a code that comes by mail. As one of these, or with any address as a new citizen:",
    "",
    ...accounts.map(({ email, role, slug }) => row(email, role.replace("_", " ").padEnd(19) + at(slug))),
    "",
    "No mail leaves this machine: it all lands in a mailbox that each city has, under /mailbox, for example",
    "",
    ...cities.slice(0, 2).map(({ name, slug }) => row(`Mail of ${name}`, `${at(slug)}/mailbox`)),
  ];
  console.log(`\n${lines.join("\n")}\n\nCtrl-C stops it; nothing is lost.`);
}

function row(label: string, value: string): string {
  return `  ${label.padEnd(30)} ${value}`;
}

async function listCities(url: string): Promise<{ name: string; slug: string }[]> {
  return ask(
    url,
    (sql) => sql<{ name: string; slug: string }[]>`
      select name, slug from cities where kind = 'city' and state = 'live' order by created_at limit 12`,
  );
}

type Account = { email: string; role: string; slug: string | null };

/** Those of the demo's accounts that are still here, in the order that they are named in. */
async function listDemoAccounts(url: string): Promise<Account[]> {
  const emails = demoAccounts.map(({ email }) => email);
  return ask(
    url,
    (sql) => sql<Account[]>`
      select p.email, p.role, case when c.kind = 'city' then c.slug end as slug
      from people p join cities c on c.id = p.city_id
      where p.email = any (${emails}) and c.state = 'live' and p.deleted_at is null and p.suspended_at is null
      order by array_position(${emails}::text[], p.email)`,
  );
}

async function ask<Row>(url: string, query: (sql: postgres.Sql) => Promise<Row[]>): Promise<Row[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await query(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
