import { cityBoard } from "@/lib/activities/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { listPublicArguments } from "@/lib/debates/said";
import { ideaCards } from "@/lib/ideas/queries";
import { cardContext } from "@/lib/ideas/ui/card-context";
import { IdeaRow } from "@/lib/ideas/ui/idea-row";
import { organisationPath } from "@/lib/organisations/address";
import type { Organisation } from "@/lib/organisations/queries";
import { listPublicComments, listPublicIdeas } from "@/lib/people/public-page";
import type { Page } from "@/lib/request/page";
import { ShowMore } from "@/lib/ui/show-more";
import { SaidInDebate, SaidOnIdea } from "../../../people/[id]/said-on-idea";

type Props = {
  page: Page;
  organisation: Organisation;
  after: { ideas: string | null; comments: string | null; arguments: string | null };
};

/** What was posted in its name, as far as everybody may read it. */
export async function Said({ page, organisation, after }: Props) {
  const { t, path, actor } = page;
  const by = { organisation: organisation.id };
  const shown = await page.read(async (db) => {
    const ideas = await listPublicIdeas(db, { by, after: after.ideas });
    const cards = await ideaCards(db, actor, ideas.items);
    return {
      ideas: cards.sort((a, b) => ideas.items.indexOf(a.id) - ideas.items.indexOf(b.id)),
      nextIdeas: ideas.next,
      comments: await listPublicComments(db, { by, after: after.comments }),
      argued: await listPublicArguments(db, { by, after: after.arguments }),
      statuses: (await loadTaxonomy(db)).statuses,
      boardClosesAt: (await cityBoard(db)).closesAt,
    };
  });
  const { ideas, comments, argued, statuses, boardClosesAt } = shown;
  const here = path(organisationPath(organisation));
  if (ideas.length + comments.items.length + argued.items.length === 0) {
    return <p className="text-muted">{t("organisations.as.none")}</p>;
  }
  const context = cardContext(page, { statuses, boardClosesAt, back: here });
  return (
    <>
      {ideas.length > 0 ? (
        <section className="grid gap-3" id="ideas" aria-labelledby="ideas-title">
          <h2 id="ideas-title" className="text-xl font-bold">
            {t("organisations.as.ideas")}
          </h2>
          {ideas.map((idea) => (
            <IdeaRow key={idea.id} idea={{ ...idea, organisation: null }} context={context} />
          ))}
          {shown.nextIdeas ? (
            <ShowMore label={t("common.showMore")} href={`${here}?ideas=${shown.nextIdeas}#ideas`} />
          ) : null}
        </section>
      ) : null}
      {comments.items.length > 0 ? (
        <section className="grid gap-3" id="comments" aria-labelledby="comments-title">
          <h2 id="comments-title" className="text-xl font-bold">
            {t("organisations.as.comments")}
          </h2>
          {comments.items.map((comment) => (
            <SaidOnIdea key={comment.id} page={page} comment={comment} />
          ))}
          {comments.next ? (
            <ShowMore label={t("common.showMore")} href={`${here}?comments=${comments.next}#comments`} />
          ) : null}
        </section>
      ) : null}
      {argued.items.length > 0 ? (
        <section className="grid gap-3" id="arguments" aria-labelledby="arguments-title">
          <h2 id="arguments-title" className="text-xl font-bold">
            {t("organisations.as.arguments")}
          </h2>
          {argued.items.map((argument) => (
            <SaidInDebate key={argument.id} page={page} argument={argument} />
          ))}
          {argued.next ? (
            <ShowMore label={t("common.showMore")} href={`${here}?arguments=${argued.next}#arguments`} />
          ) : null}
        </section>
      ) : null}
    </>
  );
}
