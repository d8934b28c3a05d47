import { asc, eq, sql } from "drizzle-orm";
import { neighbourhoods } from "@/db/schema/city";
import { comments } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import { type ImportOptions, importContributions } from "@/lib/imports/commands";
import { type FileRequest, planImport } from "@/lib/imports/running/plan";
import type { ReportEntry } from "@/lib/imports/running/report";
import { rememberedLayouts } from "@/lib/imports/running/source";
import { surroundingsOf } from "@/lib/imports/running/surroundings";
import { systemActor } from "@/lib/people/actor";
import type { TestCity } from "./city";

type Files = { ideas: FileRequest; comments?: FileRequest };

/** Imports files as the command line does, and keeps what was told. */
export async function runImport(here: TestCity, files: Files, options: ImportOptions = {}) {
  const { near, remembered } = await here.run(async (db) => ({
    near: (await surroundingsOf(db)).shapes.box,
    remembered: await rememberedLayouts(db),
  }));
  const planned = await planImport({ ...files, near, remembered });
  if (!planned.ok) throw new Error(planned.reason.code);
  const told: ReportEntry[] = [];
  const result = await importContributions({ actor: systemActor("import"), city: here.city }, planned.plan, {
    tell: (entry) => void told.push(entry),
    ...options,
  });
  return { ...result, told, plan: planned.plan };
}

/** What the city has after an import, in the order of the original ids. */
export async function importedIdeas(here: TestCity) {
  return here.run((db) =>
    db
      .select({
        id: ideas.id,
        originId: ideas.originId,
        title: ideas.title,
        text: ideas.text,
        status: ideas.status,
        supports: ideas.externalSupportCount,
        own: ideas.supportCount,
        comments: ideas.commentCount,
        createdAt: ideas.createdAt,
        dueAt: ideas.dueAt,
        url: ideas.originUrl,
        neighbourhood: sql<string | null>`(select min(value) from jsonb_each_text(${neighbourhoods.name}))`,
      })
      .from(ideas)
      .leftJoin(neighbourhoods, eq(neighbourhoods.id, ideas.neighbourhoodId))
      .orderBy(asc(ideas.originId)),
  );
}

export async function importedComments(here: TestCity) {
  return here.run((db) => db.select().from(comments).orderBy(asc(comments.originId)));
}
