import { formatDate } from "@/lib/i18n/format";
import { personName } from "@/lib/ideas/ui/author-name";
import { organisationPath } from "@/lib/organisations/address";
import { organisationOf } from "@/lib/people/author";
import { projectIdeasPath, projectPath } from "@/lib/projects/address";
import type { Project } from "@/lib/projects/queries";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Icon } from "@/lib/ui/icon";
import { AnswersChallenge, challengePath } from "./honour";
import { type IdeaPage, inReadersWords } from "./view";

/** Where it belongs, what it is called, who posted it and when. */
export function Header({ view, project }: { view: IdeaPage; project: Project | null }) {
  const { page, idea } = view;
  const { t } = page;
  return (
    <header className="grid gap-4 [overflow-wrap:anywhere] *:min-w-0">
      <Breadcrumbs label={t("common.breadcrumbs")} items={[...above(view, project), { label: idea.title }]} />
      <div className="grid gap-3 *:min-w-0 sm:mt-4">
        <Belonging view={view} />
        {project ? (
          <p className="font-semibold">
            {t.rich("projects.partOf", {
              title: inReadersWords(view, project.title),
              link: (words) => (
                <a href={page.path(projectPath(project))} className="link">
                  {words}
                </a>
              ),
            })}
          </p>
        ) : null}
        <AnswersChallenge view={view} />
        <h1
          lang={idea.locale === page.locale ? undefined : idea.locale}
          className="text-3xl font-bold [overflow-wrap:anywhere]"
        >
          <bdi>{idea.title}</bdi>
        </h1>
        <Byline view={view} />
      </div>
    </header>
  );
}

/** The board it stands on, the city's or a project's; or the challenge that it answers. */
function above(view: IdeaPage, project: Project | null) {
  const { t, path } = view.page;
  const challenge = challengePath(view);
  if (challenge) {
    const items = [{ label: inReadersWords(view, view.idea.activity.title), href: challenge }];
    return project
      ? [{ label: inReadersWords(view, project.title), href: path(projectPath(project)) }, ...items]
      : [{ label: t("activities.title"), href: path("/take-part") }, ...items];
  }
  if (!project) return [{ label: t("idea.ideas"), href: path("/ideas") }];
  return [
    { label: inReadersWords(view, project.title), href: path(projectPath(project)) },
    { label: t("idea.ideas"), href: path(projectIdeasPath(project)) },
  ];
}

function Belonging({ view }: { view: IdeaPage }) {
  const { idea, page } = view;
  const { topic, neighbourhood } = idea;
  if (!topic && !neighbourhood) return null;
  const look =
    "inline-flex min-h-11 items-center gap-1.5 font-semibold text-brand-text underline-offset-4 hover:underline";
  return (
    <p className="-my-2 flex flex-wrap items-center gap-x-5">
      {topic ? (
        <a href={page.path(`/ideas?topic=${encodeURIComponent(topic.slug)}`)} className={look}>
          <Icon name="tag" size={18} />
          {inReadersWords(view, topic.name)}
        </a>
      ) : null}
      {neighbourhood ? (
        <a href={page.path(`/ideas?area=${encodeURIComponent(neighbourhood.slug)}`)} className={look}>
          <Icon name="pin" size={18} />
          {inReadersWords(view, neighbourhood.name)}
        </a>
      ) : null}
    </p>
  );
}

function Byline({ view: { page, idea } }: { view: IdeaPage }) {
  const { t, locale, city, path } = page;
  const date = (moment: Date) => formatDate(moment, locale, city.timeZone);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
      <AuthorName page={page} author={idea.author} from={idea.imported?.from ?? null} />
      <span aria-hidden="true">·</span>
      <time dateTime={idea.publishedAt.toISOString()}>{date(idea.publishedAt)}</time>
      {idea.editedAt ? (
        <>
          <span aria-hidden="true">·</span>
          <a
            href={path(`/ideas/${idea.code}/history`)}
            className="inline-flex min-h-11 items-center underline underline-offset-4"
          >
            {t("idea.edited", { date: date(idea.editedAt) })}
          </a>
        </>
      ) : null}
    </p>
  );
}

type AuthorProps = Pick<IdeaPage, "page"> & { author: IdeaPage["idea"]["author"]; from: string | null };

function AuthorName({ page, author, from }: AuthorProps) {
  const { t, path } = page;
  const organisation = organisationOf(author);
  if (organisation) {
    const { name, isPublic } = organisation;
    return (
      <span>
        {isPublic ? (
          <a
            href={path(organisationPath(organisation))}
            className="inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-4"
          >
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi className="font-semibold text-ink">{name}</bdi>
        )}{" "}
        {t("organisations.as.by", { person: personName(author, t) })}
      </span>
    );
  }
  if (author.kind === "member") {
    return (
      <span>
        <bdi className="font-semibold text-ink">{author.name}</bdi>
      </span>
    );
  }
  if (author.kind === "former") return <span>{t("idea.formerMember")}</span>;
  if (author.name) return <bdi className="font-semibold text-ink">{author.name}</bdi>;
  return <span>{from ? t("idea.importedAuthor", { from }) : t("idea.importedAuthorUnknown")}</span>;
}
