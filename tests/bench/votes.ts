import { rmSync } from "node:fs";
import postgres from "postgres";
import { closeDatabase } from "@/db/client";
import { startEmbedded } from "@/db/embedded";
import { migrateDatabase } from "@/db/migrate";
import { extendEnv } from "@/lib/base/env";
import { loadSettings } from "@/lib/cities/settings";
import { castTogether } from "@/lib/ideas/supporting/together";
import { createTestCity } from "@/tests/support/city";
import { postIdea } from "@/tests/support/idea";

/** Votes a second on one idea: gathered as the product does it, and by a transaction of their own each. */
export type Votes = { together: number; alone: number };

const atOnce = 32;
const seconds = 5;
const dataDir = ".data/bench-votes";

/** In the database layer, 32 at a time, on a server that takes two milliseconds to flush what is committed. */
export async function measureVotes(): Promise<Votes> {
  rmSync(dataDir, { recursive: true, force: true });
  const server = await startEmbedded({ dataDir });
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} });
  await owner`alter system set commit_delay = 2000`;
  await owner`alter system set commit_siblings = 0`;
  await owner`select pg_reload_conf()`;
  await migrateDatabase(server);
  await closeDatabase();
  extendEnv({ DATABASE_URL: server.appUrl });
  const here = await createTestCity({ slug: "votes" });
  const settings = await here.run(loadSettings);
  const people = await Promise.all(Array.from({ length: 400 }, () => here.person()));
  const { id: ideaId } = await postIdea(here);
  const together = await perSecond(async (turn) => {
    const actor = people[turn % people.length];
    if (!actor) return;
    await castTogether({ actor, ideaId, give: isGiven(turn), city: here.city, settings });
  });
  const app = postgres(server.appUrl, { max: atOnce });
  const alone = await perSecond(async (turn) => {
    const personId = people[turn % people.length]?.id ?? "";
    await app.begin(async (sql) => {
      await sql`select set_config('app.city_id', ${here.id}, true)`;
      const changed = isGiven(turn)
        ? await sql`insert into supports (idea_id, person_id) values (${ideaId}, ${personId}) on conflict do nothing`
        : await sql`delete from supports where idea_id = ${ideaId} and person_id = ${personId}`;
      const by = isGiven(turn) ? changed.count : -changed.count;
      await sql`update ideas set support_count = support_count + ${by} where id = ${ideaId}`;
    });
  });
  await app.end();
  await owner.end();
  await closeDatabase();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
  return { together, alone };

  /** Everybody gives in one round and takes back in the next. */
  function isGiven(turn: number): boolean {
    return Math.floor(turn / people.length) % 2 === 0;
  }
}

async function perSecond(vote: (turn: number) => Promise<void>): Promise<number> {
  let turn = 0;
  const begun = performance.now();
  const work = async () => {
    while (performance.now() - begun < seconds * 1000) await vote(turn++);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return turn / ((performance.now() - begun) / 1000);
}
