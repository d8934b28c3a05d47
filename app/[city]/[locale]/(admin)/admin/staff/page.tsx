import { validate } from "uuid";
import { batchProgress, listInvitations } from "@/lib/cities/invitations/queries";
import { listProjectChoices } from "@/lib/cities/moderators/queries";
import { listStaff, type StaffRow } from "@/lib/cities/staff/queries";
import { formatList, formatRelative } from "@/lib/i18n/format";
import { actorId } from "@/lib/people/actor";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Avatar } from "@/lib/ui/avatar";
import { Badge } from "@/lib/ui/badge";
import { ButtonLink } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { titled } from "../shell/titled";
import { Invited } from "./invited";
import { titlesOf } from "./project-titles";
import { SendingProgress } from "./sending-progress";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.staff.title", "/admin/staff");

export default async function Staff({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.manageStaff");
  const { t, path } = page;
  const { saved, batch } = await searchParams;
  const { staff, projects, invitations, progress } = await page.read(async (db) => ({
    projects: await listProjectChoices(db),
    staff: await listStaff(db),
    invitations: await listInvitations(db),
    progress: validate(one(batch)) ? await batchProgress(db, one(batch)) : null,
  }));
  return (
    <AdminPage
      page={page}
      title={t("admin.staff.title")}
      intro={t("roles.staffIntro")}
      saved={one(saved)}
      actions={
        <>
          <ButtonLink href={path("/admin/who")}>{t("roles.title")}</ButtonLink>
          <ButtonLink href={path("/admin/settings/team")}>{t("roles.team.title")}</ButtonLink>
          <ButtonLink href={path("/admin/staff/many")}>{t("invitations.many.title")}</ButtonLink>
          <ButtonLink href={path("/admin/staff/new")} variant="primary" icon="plus">
            {t("admin.staff.add")}
          </ButtonLink>
        </>
      }
    >
      {progress && progress.all > 0 ? <SendingProgress page={page} progress={progress} /> : null}
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {staff.map((person) => (
          <Member
            key={person.id}
            page={page}
            person={person}
            moderates={titlesOf(page, projects, person.projects)}
          />
        ))}
      </ul>
      <Invited page={page} invitations={invitations} projects={projects} />
    </AdminPage>
  );
}

function Member({ page, person, moderates }: { page: Page; person: StaffRow; moderates: string[] }) {
  const { t, path, actor, locale } = page;
  const name = `${person.firstName} ${person.lastName}`.trim();
  const work = [person.jobTitle, person.leads.join(", ") || person.department].filter(Boolean).join(", ");
  const seen = person.lastSeenAt
    ? t("admin.staff.lastSeen", { when: formatRelative(person.lastSeenAt, new Date(), locale) })
    : t("admin.staff.neverSeen");
  return (
    <li>
      <a
        href={path(`/admin/staff/${person.id}`)}
        className="flex items-center gap-4 px-4 py-3.5 text-ink hover:bg-brand-soft sm:px-5"
      >
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
