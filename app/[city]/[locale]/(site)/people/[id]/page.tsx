import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cityBoard } from "@/lib/activities/queries";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { listPublicArguments } from "@/lib/debates/said";
import { publicBadges } from "@/lib/engagement/standing/queries";
import { BadgeMedal } from "@/lib/engagement/ui/badge-medal";
import { badgeName } from "@/lib/engagement/ui/badge-words";
import { formatDate } from "@/lib/i18n/format";
import { ideaCards } from "@/lib/ideas/queries";
import { cardContext } from "@/lib/ideas/ui/card-context";
import { IdeaRow } from "@/lib/ideas/ui/idea-row";
import { organisationPath } from "@/lib/organisations/address";
import {
  findPublicPerson,
  listPublicComments,
  listPublicIdeas,
  listPublicMemberships,
  type PublicMembership,
  type PublicPerson,
} from "@/lib/people/public-page";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { Avatar } from "@/lib/ui/avatar";
import { Badge } from "@/lib/ui/badge";
import { ShowMore } from "@/lib/ui/show-more";
import { Page } from "@/lib/ui/site-shell";
import { SaidInDebate, SaidOnIdea } from "./said-on-idea";

type Search = { ideas?: string | string[]; comments?: string | string[]; arguments?: string | string[] };
type Params = CityParams & Promise<{ id: string }>;
type Props = { params: Params; searchParams: Promise<Search> };

async function findPerson(page: CityPage, id: string): Promise<PublicPerson> {
  return (await page.read((db) => findPublicPerson(db, id))) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { firstName, lastName } = await findPerson(page, (await params).id);
  return {
    title: { absolute: `${firstName} ${lastName} · ${page.city.name}` },
    robots: { index: false, follow: true },
  };
}

/** A person as others see them: a name, and what they published under it. */
export default async function PersonPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path, locale, city, actor } = page;
  const person = await findPerson(page, (await params).id);
  const search = await searchParams;
  const after = (name: keyof Search) => [search[name]].flat()[0] ?? null;
  const shown = await page.read(async (db) => {
    const ideas = await listPublicIdeas(db, { by: { person: person.id }, after: after("ideas") });
    const cards = await ideaCards(db, actor, ideas.items);
    return {
      ideas: cards.sort((a, b) => ideas.items.indexOf(a.id) - ideas.items.indexOf(b.id)),
      nextIdeas: ideas.next,
      comments: await listPublicComments(db, { by: { person: person.id }, after: after("comments") }),
      argued: await listPublicArguments(db, { by: { person: person.id }, after: after("arguments") }),
      statuses: (await loadTaxonomy(db)).statuses,
      boardClosesAt: (await cityBoard(db)).closesAt,
      memberships: await listPublicMemberships(db, person.id),
      badges: page.settings.gameOn ? await publicBadges(db, person.id) : [],
    };
  });
  const here = path(`/people/${person.id}`);
  const context = cardContext(page, {
    statuses: shown.statuses,
    boardClosesAt: shown.boardClosesAt,
    back: here,
  });
  const name = `${person.firstName} ${person.lastName}`;
  const office = [person.staff?.jobTitle, person.staff?.department].filter(Boolean).join(", ");
  return (
    <Page width="text">
      <header className="flex items-center gap-4">
        <Avatar name={name} size={64} />
        <div className="grid min-w-0 gap-1">
          <h1 className="text-3xl font-bold wrap-anywhere" dir="auto">
            {name}
          </h1>
          <p className="flex flex-wrap items-center gap-2 text-muted">
            {person.staff?.external ? <Badge>{t("roles.part.external_moderator")}</Badge> : null}
            {person.staff && (office || !person.staff.external) ? (
              <Badge kind="brand">{office || t("account.person.staff")}</Badge>
            ) : null}
            {t("account.person.joined", {
              date: formatDate(person.joinedAt, locale, city.timeZone, "month"),
            })}
          </p>
        </div>
      </header>
      <Memberships page={page} memberships={shown.memberships} />
      {shown.badges.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="sr-only">{t("game.personBadges")}</h2>
          <ul className="flex flex-wrap gap-x-6 gap-y-3">
            {shown.badges.map((badge) => (
              <li key={badge.badge} className="grid w-20 justify-items-center text-center text-sm">
                <BadgeMedal {...badge} levels={badge.level} size={56} />
                <span>{badgeName(page, badge)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className="grid gap-3" id="ideas">
        <h2 className="text-xl font-bold">{t("account.person.ideas")}</h2>
        {shown.ideas.length === 0 ? <p className="text-muted">{t("account.person.noIdeas")}</p> : null}
        {shown.ideas.map((idea) => (
          <IdeaRow key={idea.id} idea={idea} context={context} />
        ))}
        {shown.nextIdeas ? (
          <ShowMore label={t("common.showMore")} href={`${here}?ideas=${shown.nextIdeas}#ideas`} />
        ) : null}
      </section>
      <section className="grid gap-3" id="comments">
        <h2 className="text-xl font-bold">{t("account.person.comments")}</h2>
        {shown.comments.items.length === 0 ? (
          <p className="text-muted">{t("account.person.noComments")}</p>
        ) : null}
        {shown.comments.items.map((comment) => (
          <SaidOnIdea key={comment.id} page={page} comment={comment} />
        ))}
        {shown.comments.next ? (
          <ShowMore label={t("common.showMore")} href={`${here}?comments=${shown.comments.next}#comments`} />
        ) : null}
      </section>
      {shown.argued.items.length > 0 ? (
        <section className="grid gap-3" id="arguments">
          <h2 className="text-xl font-bold">{t("account.person.arguments")}</h2>
          {shown.argued.items.map((argument) => (
            <SaidInDebate key={argument.id} page={page} argument={argument} />
          ))}
          {shown.argued.next ? (
            <ShowMore
              label={t("common.showMore")}
              href={`${here}?arguments=${shown.argued.next}#arguments`}
            />
          ) : null}
        </section>
      ) : null}
    </Page>
  );
}

type MembershipsProps = { page: CityPage; memberships: PublicMembership[] };

function Memberships({ page: { t, path }, memberships }: MembershipsProps) {
  if (memberships.length === 0) return null;
  return (
    <section className="grid gap-1">
      <h2 className="text-sm font-semibold text-muted">{t("account.person.organisations")}</h2>
      <ul className="flex flex-wrap gap-x-6">
        {memberships.map((one) => (
          <li
            key={one.code}
            className="flex min-h-11 flex-wrap items-center gap-x-2 [overflow-wrap:anywhere]"
          >
            <a className="link" href={path(organisationPath(one))}>
              <bdi>{one.name}</bdi>
            </a>
            {one.speaks ? (
              <span className="text-sm text-muted">{t("organisations.members.speaks")}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
