import { listActivitiesOf } from "@/lib/activities/queries";
import { plainText } from "@/lib/base/markdown";
import { listModeratorChoices, type ModeratorChoice } from "@/lib/cities/moderators/queries";
import { countProjectFollowers } from "@/lib/following/queries";
import { milestonesOf } from "@/lib/ideas/milestones/queries";
import { may } from "@/lib/people/permissions";
import { projectPath } from "@/lib/projects/address";
import { listBlocks } from "@/lib/projects/blocks/queries";
import { findBoardOf } from "@/lib/projects/board/queries";
import { listContributions } from "@/lib/projects/outcome/queries";
import { missingOf } from "@/lib/projects/queries";
import { readReviews } from "@/lib/projects/reviewing/queries";
import { sectionNames, sections } from "@/lib/projects/texts";
import { phaseDays, say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingList, SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";
import { managedWithPhases, projectAbove } from "../managed";
import { Publishing } from "./publishing";

export const generateMetadata = titled("projects.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** A project as those who work on it see it: what it says, what is missing, and whether it is public. */
export default async function ManagedProject({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { project, phases } = await managedWithPhases(page, params);
  const { board, named, moderators, activities, blocks, steps, reviews, followers } = await page.read(
    async (db) => ({
      moderators: (await listModeratorChoices(db, project.id)).filter(({ here }) => here),
      board: await findBoardOf(db, project.id),
      named: await listContributions(db, project.id),
      activities: await listActivitiesOf(db, project.id),
      steps: await milestonesOf(db, { of: "project", ofId: project.id }, new Date()),
      blocks: await listBlocks(db, project.id),
      reviews: await readReviews(db, project.id),
      followers: await countProjectFollowers(db, project.id),
    }),
  );
  const { t, path, city } = page;
  const at = (to: string) => path(`/admin/projects/${project.id}/${to}`);
  const missing = missingOf(project, phases, city.defaultLocale);
  const lacks = (names: readonly string[]) => missing.some((name) => names.includes(name));
  const said = `projects.admin.saved.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={say(page, project.title)}
      intro={project.state === "draft" ? undefined : t("following.count", { count: followers })}
      above={projectAbove(page)}
      notice={t.has(said) ? t(said) : null}
      actions={
        <div className="flex flex-wrap gap-2">
          {project.state !== "draft" && may(page.actor, "insight.read") ? (
            <ButtonLink href={path(`/admin/insight?project=${project.code}`)}>
              {t("insight.project.figures")}
            </ButtonLink>
          ) : null}
          <ButtonLink href={path(projectPath(project))} icon="eye">
            {t(project.state === "draft" ? "projects.admin.preview" : "projects.admin.look")}
          </ButtonLink>
        </div>
      }
    >
      <SettingList title={t("projects.admin.says")}>
        <SettingRow
          href={at("about")}
          label={t("projects.section.about.title")}
          value={say(page, project.summary)}
        />
        {sectionNames.map((section) => (
          <SettingRow
            key={section}
            href={at(`texts/${section}`)}
            label={t(`projects.section.${section}.title`)}
            value={
              lacks(sections[section])
                ? t("projects.admin.missing")
                : plainText(say(page, project[sections[section][0]]), 100) || t("projects.notSaid")
            }
          />
        ))}
        <SettingRow
          href={at("blocks")}
          label={t("blocks.title")}
          value={t("blocks.count", { count: blocks.length })}
        />
        {board && board.ideas > 0 ? (
          <SettingRow
            href={at("contributions")}
            label={t("projects.contributions")}
            value={t("projects.admin.named", { count: named.length })}
          />
        ) : null}
      </SettingList>
      <section className="grid gap-3">
        <SettingList title={t("projects.takePart")}>
          <SettingRow
            href={at("board")}
            label={t("projects.admin.board")}
            value={board ? say(page, board.title) : t("projects.admin.boardNone")}
          />
          {activities.map((activity) => (
            <SettingRow
              key={activity.id}
              href={path(`/admin/activities/${activity.id}`)}
              label={t(`activities.kind.${activity.kind}`)}
              value={say(page, activity.title)}
            />
          ))}
        </SettingList>
        <div>
          <ButtonLink href={path(`/admin/activities/new?project=${project.id}`)} icon="plus">
            {t("activities.admin.add")}
          </ButtonLink>
        </div>
      </section>
      {project.publishAt ? (
        <SettingList title={t("promises.steps")}>
          <SettingRow
            href={at("milestones")}
            label={t("promises.steps")}
            value={t("promises.admin.count", { count: steps.length })}
          />
        </SettingList>
      ) : null}
      <section className="grid gap-3">
        <SettingList title={t("projects.phases")}>
          {phases.map((phase) => (
            <SettingRow
              key={phase.id}
              href={at(`phases/${phase.id}`)}
              label={say(page, phase.title)}
              value={phaseDays(page, phase)}
            />
          ))}
        </SettingList>
        <div>
          <ButtonLink href={at("phases/new")} icon="plus">
            {t("projects.admin.addPhase")}
          </ButtonLink>
        </div>
      </section>
      {may(page.actor, "moderators.name", project) ? (
        <SettingList title={t("admin.staff.title")}>
          <SettingRow
            href={at("moderators")}
            label={t("roles.moderators.title")}
            value={moderators.map(nameOf).join(", ") || t("roles.moderators.none")}
          />
        </SettingList>
      ) : null}
      {project.state === "draft" ? null : (
        <SettingList title={t("review.short")}>
          <SettingRow
            href={at("reviews")}
            label={t("review.admin.title")}
            value={t("review.admin.counted", { count: reviews.count })}
          />
        </SettingList>
      )}
      {may(page.actor, "projects.manage") ? (
        <div>
          <ButtonLink href={at("template")}>{t("folders.templates.save")}</ButtonLink>
        </div>
      ) : null}
      <Publishing page={page} project={project} missing={missing.length} />
    </AdminPage>
  );
}

function nameOf({ name, email }: ModeratorChoice): string {
  return name || (email ?? "");
}
