import { eq, sql } from "drizzle-orm";
import { cities, platformLog } from "@/db/schema/platform";
import { withPlatform } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { type Actor, actorId } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { type Exported, exportLines } from "@/lib/transfer/export-city";
import { type Imported, importLines } from "@/lib/transfer/import-city";

type Telling = (what: string, done: number) => void;

/** Writes a whole city out, people's addresses included; that it was done is kept by the platform. */
export async function exportCity(
  { actor, told }: { actor: Actor; told?: Telling },
  { cityId, slug }: { cityId: string; slug: string },
  write: (line: string) => Promise<void>,
): Promise<Exported> {
  authorize(actor, "platform.operate");
  const exported = await exportLines(cityId, write, told);
  await withPlatform((db) => db.update(cities).set({ exportedAt: sql`now()` }).where(eq(cities.id, cityId)));
  await note(actor, "exported", cityId, slug);
  return exported;
}

/** Makes a city from its file. Its own ledger stays as it was written: the platform keeps that it came. */
export async function importCity(
  { actor, told }: { actor: Actor; told?: Telling },
  lines: AsyncIterable<string>,
  slug?: string,
): Promise<Imported> {
  authorize(actor, "platform.operate");
  const imported = await importLines(lines, slug, told);
  await note(actor, "imported", imported.cityId, imported.slug);
  return imported;
}

async function note(actor: Actor, action: string, cityId: string, citySlug: string): Promise<void> {
  await withPlatform((db) =>
    db.insert(platformLog).values({ id: newId(), action, cityId, citySlug, operatorId: actorId(actor) }),
  );
}
