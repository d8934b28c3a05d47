import { pollVoters, pollVotes } from "@/db/schema/polls";
import { volunteerOffers } from "@/db/schema/volunteering";
import type { CityDb } from "@/db/with-city";
import { newId } from "@/lib/base/ids";
import { insertPoll } from "@/tests/support/polls";
import { insertCause } from "@/tests/support/volunteering";

/** A poll in a hall on whose first question somebody voted, and something that they offered help for. */
export async function furnishPolls(db: CityDb, marker: string, personId: string) {
  const words = { intro: { en: `${marker} asks you` } };
  const round = (name: string) => ({
    title: `${marker} ${name}`,
    choices: [`${marker} yes`, `${marker} no`],
  });
  const poll = await insertPoll(db, [{ ...round("first"), openedAt: new Date() }, round("second")], {
    poll: { byHand: true },
    activity: { ...words, title: { en: `${marker} poll` } },
  });
  const [first, second] = poll.questions;
  const vote = { questionId: first?.id ?? "", voter: personId, personId };
  await db.insert(pollVoters).values(vote);
  await db.insert(pollVotes).values({ ...vote, id: newId(), choices: [first?.choices[0]?.id ?? ""] });
  const cause = await insertCause(
    db,
    { title: { en: `${marker} cause` }, place: { en: `${marker} river` } },
    { ...words, title: { en: `${marker} hands` } },
  );
  await db
    .insert(volunteerOffers)
    .values({ causeId: cause.causeId, personId, message: `${marker} comes by bicycle` });
  return {
    ...{ pollId: poll.id, pollQuestionId: second?.id ?? "" },
    ...{ volunteeringId: cause.id, volunteeringCode: cause.code, causeId: cause.causeId },
  };
}
