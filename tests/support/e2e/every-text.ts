import { eq } from "drizzle-orm";
import { files, settings } from "@/db/schema/city";
import { comments, moderationDecisions } from "@/db/schema/discussion";
import { mails } from "@/db/schema/events";
import { answers, ideaImages, ideas, ideaVersions } from "@/db/schema/ideas";
import { identityProviders, people } from "@/db/schema/people";
import { newId } from "@/lib/base/ids";
import { saveIdentityProvider } from "@/lib/people/identity-providers/commands";
import { postIdea } from "@/tests/support/idea";
import type { FurnishedCity } from "./furnished-city";

/** Gives a furnished city what it has no text of yet, so that each column that people write into has one. */
export async function writeEveryText({ here, ids, superadmin, citizen }: FurnishedCity): Promise<void> {
  const ideaId = ids.ideaId ?? "";
  const imported = await postIdea(here, { title: "Brought along from elsewhere" });
  const suspended = await here.person();
  await here.run(async (db) => {
    const fileId = "b".repeat(64);
    const [commented] = await db.select().from(comments).limit(1);
    const word = {
      text: "We build it.",
      locale: "en",
      signedName: "Kim Jansen",
      signedTitle: "Alderman",
      department: "Works",
    };
    const answer = {
      ideaId,
      statusBefore: "proposed",
      status: "under_review",
      signedBy: superadmin.id,
      ...word,
    };
    await db.insert(answers).values({ id: newId(), ...answer });
    await db
      .insert(ideaVersions)
      .values({ id: newId(), ideaId, title: "Before", text: "Before it was changed.", editedBy: citizen.id });
    await db.insert(files).values({ id: fileId, mime: "image/webp", bytes: 10, width: 10, height: 10 });
    await db.insert(ideaImages).values({ ideaId, fileId, alt: "The square at noon" });
    await db.update(ideas).set({ status: "under_review", editedAt: new Date() }).where(eq(ideas.id, ideaId));
    const from = { authorId: null, authorName: "Somebody from before", source: "import" };
    await db
      .update(ideas)
      .set({ ...from, originUrl: "https://before.example/1" })
      .where(eq(ideas.id, imported.id));
    await db
      .insert(comments)
      .values({ id: newId(), threadId: commented?.threadId ?? "", text: "And this.", locale: "en", ...from });
    const decision = {
      commentId: ids.commentId,
      decision: "kept",
      rule: "insult",
      explanation: "It insults nobody.",
    };
    await db.insert(moderationDecisions).values({ id: newId(), decidedBy: superadmin.id, ...decision });
    const gone = { suspendedAt: new Date(), suspendedReason: "For a reason" };
    await db.update(people).set(gone).where(eq(people.id, suspended.id));
    await db.update(settings).set({ tagline: { en: "A city that listens" } });
    const mail = {
      recipient: "ada@example.org",
      kind: "reply",
      subject: "Hello",
      text: "Hello.",
      html: "<p>Hello.</p>",
    };
    await db.insert(mails).values({ id: newId(), personId: citizen.id, ...mail });
    const provider = { label: "City card", issuer: "https://id.example", clientId: "x", clientSecret: "y" };
    await saveIdentityProvider({ db, actor: superadmin, city: here.city }, { ...provider, enabled: true });
    await db.update(identityProviders).set({ enabled: true });
  });
}
