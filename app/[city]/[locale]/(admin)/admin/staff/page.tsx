import { validate } from "uuid";
import { batchProgress, listInvitations } from "@/lib/cities/invitations/queries";
import { listProjectChoices, type ProjectChoice } from "@/lib/cities/moderators/queries";
import { listStaff, type StaffRow } from "@/lib/cities/staff/queries";
import { formatList, formatRelative } from "@/lib/i18n/format";
import { actorId } from "@/lib/people/actor";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requireReach } from "@/lib/request/page";
import { Avatar } from "@/lib/ui/avatar";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { Icon } from "@/lib/ui/icon";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { SettingList, SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";
import { Invited } from "./invited";
import { titlesOf } from "./project-titles";
import { SendingProgress } from "./sending-progress";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.staff.title", "/admin/staff");

export default async function Staff({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { reach } = await requireReach(page, "moderators.name");
  const { t, path } = page;
  const { saved, batch } = await searchParams;
  const runs = reach.scope === "city";
  const { staff, projects, invitations, progress } = await page.read(async (db) => {
    const projects = await listProjectChoices(db, reach);
    const within = runs ? null : projects.map(({ id }) => id);
    return {
      projects,
      staff: await listStaff(db, within),
      invitations: await listInvitations(db, within),
      progress: runs && validate(one(batch)) ? await batchProgress(db, one(batch)) : null,
    };
  });
  const add =
    runs || projects.length > 0 ? (
      <ButtonLink href={path("/admin/staff/new")} variant="primary" icon="plus">
        {t(runs ? "admin.staff.add" : "roles.head.invite")}
      </ButtonLink>
    ) : null;
  return (
    <AdminPage
      page={page}
      title={t("admin.staff.title")}
      intro={
        runs
          ? t("roles.staffIntro")
          : t("roles.head.intro", { departments: formatList([...reach.of], page.locale) })
      }
      saved={one(saved)}
      actions={
        <>
          <ButtonLink href={path("/admin/who")}>{t("roles.title")}</ButtonLink>
          {runs ? (
            <>
              <ButtonLink href={path("/admin/settings/team")}>{t("roles.team.title")}</ButtonLink>
              <ButtonLink href={path("/admin/staff/many")}>{t("invitations.many.title")}</ButtonLink>
            </>
          ) : null}
          {add}
        </>
      }
    >
      {progress && progress.all > 0 ? <SendingProgress page={page} progress={progress} /> : null}
      {runs ? null : <ProjectsOfDepartments page={page} projects={projects} staff={staff} />}
      {staff.length > 0 ? (
        <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {staff.map((person) => (
            <Member
              key={person.id}
              page={page}
              person={person}
              moderates={titlesOf(page, projects, person.projects)}
              href={runs ? path(`/admin/staff/${person.id}`) : path(`/people/${person.id}`)}
            />
          ))}
        </ul>
      ) : null}
      <Invited page={page} invitations={invitations} projects={projects} />
    </AdminPage>
  );
}

type Shown = { page: Page; projects: ProjectChoice[]; staff: StaffRow[] };

/** For a head: each project of the own departments, with who moderates it, and the way to change that. */
function ProjectsOfDepartments({ page, projects, staff }: Shown) {
  const { t, path } = page;
  if (projects.length === 0)
    return <EmptyState title={t("roles.head.noProjects")}>{t("roles.head.noProjectsText")}</EmptyState>;
  const who = (id: string) => staff.filter((person) => person.projects.includes(id)).map(nameOf);
  return (
    <SettingList title={t("roles.head.projects")}>
      {projects.map(({ id, title }) => (
        <SettingRow
          key={id}
          href={path(`/admin/projects/${id}/moderators`)}
          label={say(page, title)}
          value={who(id).join(", ") || t("roles.moderators.none")}
        />
      ))}
    </SettingList>
  );
}

function nameOf({ firstName, lastName, email }: StaffRow): string {
  return `${firstName} ${lastName}`.trim() || (email ?? "");
}

type MemberProps = { page: Page; person: StaffRow; moderates: string[]; href: string };

function Member({ page, person, moderates, href }: MemberProps) {
  const { t, actor, locale } = page;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const work = [person.jobTitle, person.leads.join(", ") || person.department].filter(Boolean).join(", ");
  const seen = person.lastSeenAt
    ? t("admin.staff.lastSeen", { when: formatRelative(person.lastSeenAt, new Date(), locale) })
    : t("admin.staff.neverSeen");
  return (
    <li>
      <a href={href} className="flex items-center gap-4 px-4 py-3.5 text-ink hover:bg-brand-soft sm:px-5">
        <Avatar name={name || (person.email ?? "?")} />
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {name || t("admin.staff.unnamed")}
            {actorId(actor) === person.id ? (
              <span className="font-normal text-muted">({t("admin.staff.you")})</span>
            ) : null}
            <Badge kind={person.role === "superadmin" ? "brand" : "plain"}>
              {t(`roles.part.${person.role}`)}
            </Badge>
          </span>
          <span className="truncate text-sm text-muted">{person.email}</span>
          {moderates.length > 0 ? (
            <span className="text-sm">
              {t("roles.moderates", { projects: formatList(moderates, locale) })}
            </span>
          ) : null}
          <span className="text-sm text-muted">{[work, seen].filter(Boolean).join(" · ")}</span>
        </span>
        <Icon name="chevron" size={18} className="-rotate-90 text-muted rtl:rotate-90" />
      </a>
    </li>
  );
}
