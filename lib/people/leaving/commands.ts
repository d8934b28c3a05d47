import { and, eq, isNull, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { memberHash } from "@/lib/activities/groups/member-hash";
import { RuleError } from "@/lib/base/errors";
import { newId } from "@/lib/base/ids";
import type { City } from "@/lib/cities/resolve";
import { recordEvent } from "@/lib/events/record";
import { deleteUnshown } from "@/lib/files/sweep";
import { forgetDrafts } from "@/lib/files/sweep-drafts";
import { type Actor, asPerson, visitor } from "../actor";
import { authorize } from "../permissions";
import { removeWritten } from "./remove-written";
import { deletedIds, takeBackMarks } from "./take-back";
import { takeSentFiles } from "./take-sent-files";
import { takeToldToStaff } from "./take-told-to-staff";

type Leaving = { db: CityDb; actor: Actor; city: City };

/**
 * Deletes the person's account. What they wrote stays as a former member's, or goes with them; votes and marks
 * are taken back in both cases. The ledger keeps a pseudonym that nothing leads back from.
 */
export async function leaveCity(
  { db, actor, city }: Leaving,
  { keep, stoneTitle }: { keep: boolean; stoneTitle: string },
): Promise<void> {
  authorize(actor, "account.own");
  const { id, role, withheld = role } = asPerson(actor);
  if (withheld === "superadmin") await requireAnotherSuperadmin(db, id);
  const [row] = await db
    .select({ email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(and(eq(people.id, id), isNull(people.deletedAt)))
    .for("update");
  if (!row) return;
  await takeBackMarks(db, id);
  const shown = keep ? [] : await removeWritten(db, id, stoneTitle);
  const answeredWith = await takeSentFiles(db, id);
  if (keep) await takeToldToStaff(db, id);
  await forgetTraces(db, { id, email: row.email, keep });
  if (row.email)
    await db.execute(sql`delete from group_members where email_hash = ${memberHash(city.id, row.email)}`);
  if (row.lastName) await forgetInMails(db, `${row.firstName} ${row.lastName}`);
  const sent = await disownFiles(db, id);
  const pseudonym = await leavePseudonym(db, id);
  if (keep) await emptyAccount(db, id);
  else await db.delete(people).where(eq(people.id, id));
  await recordEvent(
    { db, actor: visitor },
    { verb: "person.left", subject: { kind: "person", id: pseudonym }, data: { kept: keep } },
  );
  // Last, since bytes on the disk do not come back if something above fails.
  await deleteUnshown(db, city.id, [...shown, ...sent, ...answeredWith]);
  await forgetDrafts(city.id, id);
}

/** A city without anyone who may set it up would be lost; two who leave at once wait for each other. */
async function requireAnotherSuperadmin(db: CityDb, id: string): Promise<void> {
  const superadmins = await db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, "superadmin"), isNull(people.deletedAt), isNull(people.suspendedAt)))
    .orderBy(people.id)
    .for("update");
  if (!superadmins.some((other) => other.id !== id)) throw new RuleError("account.leave.lastSuperadmin");
}

type Traces = { id: string; email: string | null; keep: boolean };

/** Everything that names the person or their address, but what they wrote for others. */
async function forgetTraces(db: CityDb, { id, email, keep }: Traces): Promise<void> {
  await db.execute(sql`delete from sessions where person_id = ${id}`);
  await db.execute(sql`delete from identities where person_id = ${id}`);
  for (const table of [
    "points",
    "person_badges",
    "wallet_entries",
    "wallets",
    "score_queue",
    "vouchers",
    "about_answers",
    "recovery_codes",
    "second_factors",
    "project_moderators",
    "organisation_members",
    "idea_assignments",
    "residences",
    "residence_letters",
    "group_members",
    "project_reviewers",
    "warnings",
  ]) {
    await db.execute(sql`delete from ${sql.identifier(table)} where person_id = ${id}`);
  }
  await db.execute(sql`update season_places set person_id = null where person_id = ${id}`);
  await db.execute(sql`delete from arrival_marks where person_id = ${id}`);
  await db.execute(sql`delete from fairness_flag_people where person_id = ${id}`);
  await db.execute(sql`update fairness_flags set author_id = nullif(author_id, ${id}::uuid),
    closed_by = nullif(closed_by, ${id}::uuid) where ${id}::uuid in (author_id, closed_by)`);
  await db.execute(sql`delete from dashboard_views where person_id = ${id}`);
  await db.execute(sql`delete from update_receipts where person_id = ${id}`);
  await db.execute(sql`delete from staff_digests where person_id = ${id}`);
  await db.execute(sql`delete from mentions where person_id = ${id}`);
  await db.execute(sql`delete from meeting_registrations where person_id = ${id}`);
  await db.execute(sql`delete from volunteer_offers where person_id = ${id}`);
  await db.execute(sql`delete from poll_voters where person_id = ${id}`);
  await db.execute(sql`update poll_votes set person_id = null, voter = null where person_id = ${id}`);
  await db.execute(sql`delete from survey_drafts where person_id = ${id}`);
  await db.execute(sql`delete from survey_respondents where person_id = ${id}`);
  await db.execute(sql`update survey_answers set person_id = null where person_id = ${id}`);
  await db.execute(sql`delete from pending_contributions where person_id = ${id}`);
  await db.execute(sql`delete from form_submissions where owner = ${id}`);
  await db.execute(sql`delete from sign_in_requests where email = ${email}`);
  await db.execute(sql`delete from invitations where email = ${email}`);
  await db.execute(sql`update invitations set invited_by = null where invited_by = ${id}`);
  await db.execute(sql`delete from organisation_invitations where email = ${email}`);
  await db.execute(sql`update organisation_invitations set invited_by = null where invited_by = ${id}`);
  await db.execute(sql`delete from mails where person_id = ${id} or recipient = ${email}`);
  await db.execute(
    sql`update reports set reporter_id = null, note = ${keep ? sql`note` : ""} where reporter_id = ${id}`,
  );
  await db.execute(sql`update warnings set warned_by = null where warned_by = ${id}`);
  await db.execute(sql`update appeals set person_id = null, words = '' where person_id = ${id}`);
  await db.execute(sql`update appeals set decided_by = null where decided_by = ${id}`);
  await db.execute(sql`update idea_versions set edited_by = null where edited_by = ${id}`);
  await db.execute(sql`update idea_assignments set assigned_by = null where assigned_by = ${id}`);
  await db.execute(sql`update idea_notes set author_id = null where author_id = ${id}`);
  await db.execute(sql`update answer_cosigners set person_id = null where person_id = ${id}`);
  await db.execute(sql`delete from bulk_answers where created_by = ${id}`);
  await db.execute(sql`update milestones set created_by = null where created_by = ${id}`);
  await db.execute(sql`update milestone_moves set moved_by = null where moved_by = ${id}`);
  await db.execute(sql`update answers set signed_by = null where signed_by = ${id}`);
  await db.execute(sql`update idea_mergers set merged_by = null where merged_by = ${id}`);
  await db.execute(sql`update idea_mergers set undone_by = null where undone_by = ${id}`);
}

/** Mails told others what the person did; their own mailboxes have them, ours forgets. */
async function forgetInMails(db: CityDb, name: string): Promise<void> {
  const named = sql`(position(${name} in subject) > 0 or position(${name} in text) > 0)`;
  await db.execute(
    sql`delete from mails where ${named} and kind in ('reply', 'mention', 'assigned', 'noted')`,
  );
  await db.execute(
    sql`update mails set subject = '', text = '', html = '' where ${named} and sent_at is not null`,
  );
}

/** Files the person sent lose the sender; those that nothing shows any more go with them. */
function disownFiles(db: CityDb, id: string): Promise<string[]> {
  return deletedIds(db, sql`update files set uploaded_by = null where uploaded_by = ${id} returning id`);
}

/** One new name for all that the person did; what was about the person itself names nobody. */
async function leavePseudonym(db: CityDb, id: string): Promise<string> {
  const pseudonym = newId();
  await db.execute(sql`update events set actor_id =
    case when subject_kind = 'person' and subject_id = ${id} then null else ${pseudonym}::uuid end
    where actor_id = ${id}`);
  return pseudonym;
}

/** The row remains for what stays public, and knows nothing any more. */
async function emptyAccount(db: CityDb, id: string): Promise<void> {
  await db
    .update(people)
    .set({
      email: null,
      firstName: "",
      lastName: "",
      jobTitle: "",
      department: "",
      role: "citizen",
      relation: null,
      involvement: [],
      neighbourhoodId: null,
      mailAnswers: false,
      mailReplies: false,
      mailFollows: false,
      mailReminders: false,
      mailDigests: false,
      mailUpdates: false,
      plays: false,
      showsBadges: false,
      ranked: false,
      lastSeenAt: null,
      deletedAt: sql`now()`,
    })
    .where(eq(people.id, id));
}
