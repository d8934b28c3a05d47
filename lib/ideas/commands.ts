import { databaseNow } from "@/db/clock";
import { threads } from "@/db/schema/discussion";
import { ideas } from "@/db/schema/ideas";
import type { CityDb } from "@/db/with-city";
import { boardFor } from "@/lib/activities/boards";
import { isOpen } from "@/lib/activities/queries";
import { listLines } from "@/lib/activities/questions/queries";
import { authorizeOnBoard } from "@/lib/activities/taking-part";
import { NotFoundError, RuleError } from "@/lib/base/errors";
import { newCode, newId, slugify } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import { flagContribution } from "@/lib/discussion/flag-contribution";
import { startsWaiting } from "@/lib/discussion/policy";
import { catchWords } from "@/lib/discussion/word-lists/queries";
import { recordEvent } from "@/lib/events/record";
import { requireVoice } from "@/lib/organisations/speaking";
import { type Actor, asPerson } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { keepFields } from "./fields/keep-fields";
import { requireFields, writtenIn } from "./fields/read-fields";
import { keepImages } from "./images";
import { type IdeaImage, ideaLimits, type SubmitIdeaInput } from "./input";
import { placeIdea } from "./placing";
import { ideasLeftToday } from "./posting/daily-limit";
import { dueOnPosting } from "./promise";
import { indexNew } from "./search/indexing";
import { drawPlace } from "./shuffle";

type Submitting = {
  db: CityDb;
  actor: Actor;
  city: Pick<City, "id" | "timeZone" | "defaultLocale">;
  settings: CitySettings;
};

export type SubmittedIdea = { id: string; code: string; slug: string; waiting: boolean };

/** Posts an idea on the city's board, or on that of a project; its author may speak for an organisation. A new account's idea waits for staff where the city wants that. */
export async function submitIdea(
  { db, actor, city, settings }: Submitting,
  input: SubmitIdeaInput & {
    images?: IdeaImage[];
    organisation?: string | null;
    /** Written a while ago, before its writer signed in. */
    kept?: boolean;
  },
): Promise<SubmittedIdea> {
  authorize(actor, "ideas.submit");
  const author = asPerson(actor);
  // What does not need the answer of what stands before it is asked in one breath, here and below.
  const locale = input.locale ?? city.defaultLocale;
  const written = [input.title, input.text, writtenIn(input.fields)].filter(Boolean).join("\n");
  const [now, board, left, caught, organisationId] = await Promise.all([
    databaseNow(db),
    boardFor(db, input),
    ideasLeftToday(db, author),
    catchWords(db, locale, written),
    requireVoice(db, actor, input.organisation ?? null),
  ]);
  if (!board) throw new NotFoundError("board");
  if (board.opensAt && board.opensAt > now) throw new RuleError("projects.notOpenYet");
  if (!isOpen(board, now)) throw new RuleError("board.closed");
  await authorizeOnBoard({ db, actor }, board);
  if (left === 0) throw new RuleError("board.post.tooMany", { count: ideaLimits.perDay });
  const due = dueOnPosting(settings, now, city.timeZone, board.decidesOn);
  const waiting = startsWaiting(author, settings, caught);
  const [id, threadId] = [newId(), newId()];
  const [place, lines] = await Promise.all([placeIdea(db, input), board.asks ? listLines(db, board.id) : []]);
  const values = requireFields(lines, input.fields, input.kept);
  const slug = slugify(input.title);
  // Sent first, and nobody waits for it: the idea needs it to be there.
  const thread = db.insert(threads).values({ id: threadId }).execute();
  const inserted = insertWithCode(db, {
    ...{ id, threadId, slug, ...place, ...due },
    activityId: board.id,
    title: input.title,
    text: input.text,
    locale,
    authorId: author.id,
    organisationId,
    coverFileId: input.images?.[0]?.fileId ?? null,
    visibility: waiting ? "waiting" : "public",
    publishedSecond: Math.floor(now.getTime() / 1000),
    shuffle: drawPlace(),
  });
  const [code] = await Promise.all([inserted, thread]);
  const { title, text } = input;
  await Promise.all([
    waiting ? null : indexNew(db, city.id, { id, title, text, ...place }),
    input.images?.length ? keepImages(db, id, input.images) : null,
    lines.length > 0 ? keepFields(db, { ideaId: id, activityId: board.id, values }) : null,
    flagContribution(db, { ideaId: id, authorId: author.id, text: written, words: caught.words }),
    recordEvent(
      { db, actor },
      {
        verb: "idea.submitted",
        subject: { kind: "idea", id },
        activityId: board.id,
        neighbourhoodId: place.neighbourhoodId,
        data: { waiting, dueAt: due?.dueAt.toISOString() ?? null, topicId: place.topicId, organisationId },
      },
    ),
  ]);
  return { id, code, slug, waiting };
}

/** A code that another idea of the city has is drawn again: the unique index decides, not a look before. */
async function insertWithCode(db: CityDb, row: Omit<typeof ideas.$inferInsert, "code">): Promise<string> {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const inserted = await db
      .insert(ideas)
      .values({ ...row, code: newCode() })
      .onConflictDoNothing({ target: [ideas.cityId, ideas.code] })
      .returning({ code: ideas.code });
    if (inserted[0]) return inserted[0].code;
  }
  throw new Error("no free code found for an idea");
}
