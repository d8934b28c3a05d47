import type { Metadata } from "next";
import { activityPath } from "@/lib/activities/address";
import { unfollowActivityForm, unfollowProjectForm } from "@/lib/following/actions";
import { listFollowed } from "@/lib/following/queries";
import { ideaPath } from "@/lib/ideas/address";
import { unfollowIdeaForm } from "@/lib/ideas/following/actions";
import { AccountPage } from "@/lib/people/ui/account-page";
import { FormPart } from "@/lib/people/ui/form-part";
import { projectPath } from "@/lib/projects/address";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "following.list.title");
}

/** Everything that the person hears of by mail, each with the button that ends it. */
export default async function FollowingPage({ params }: Props) {
  const page = await inCity(params);
  const { t, city } = page;
  const { id } = await requirePermission(page, "account.own");
  const { projects, activities, ideas } = await page.read((db) => listFollowed(db, id));
  if (projects.length + activities.length + ideas.length === 0) {
    return (
      <AccountPage page={page} current="following">
        <EmptyState title={t("following.list.none")}>{t("following.list.noneText")}</EmptyState>
      </AccountPage>
    );
  }
  return (
    <AccountPage page={page} current="following">
      <p>{t("following.list.intro")}</p>
      <Part
        page={page}
        title={t("following.list.projects")}
        stop={unfollowProjectForm}
        lines={projects.map((one) => ({ id: one.id, title: say(page, one.title), href: projectPath(one) }))}
      />
      <Part
        page={page}
        title={t("following.list.activities")}
        stop={unfollowActivityForm}
        lines={activities.map((one) => ({
          id: one.id,
          title: say(page, one.title),
          note: t(`activities.kind.${one.kind}`),
          href: activityPath({ ...one, projectCode: null, name: one.title[city.defaultLocale] ?? "" }),
        }))}
      />
      <Part
        page={page}
        title={t("following.list.ideas")}
        stop={unfollowIdeaForm}
        named="ideaId"
        lines={ideas.map((one) => ({ id: one.id, title: one.title, href: ideaPath(one) }))}
      />
    </AccountPage>
  );
}

type Line = { id: string; title: string; href: string; note?: string };
type PartProps = {
  page: Page;
  title: string;
  stop: Parameters<typeof ActionForm>[0]["action"];
  named?: string;
  lines: Line[];
};

function Part({ page, title, stop, named = "id", lines }: PartProps) {
  const { t, path } = page;
  if (lines.length === 0) return null;
  return (
    <FormPart title={title}>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {lines.map((line) => (
          <li
            key={line.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2 sm:px-5"
          >
            <p className="min-w-0 flex-1 basis-56 [overflow-wrap:anywhere]">
              <a href={path(line.href)} className="link inline-flex min-h-11 items-center font-semibold">
                <bdi>{line.title}</bdi>
              </a>
              {line.note ? <span className="ms-2 text-sm text-muted">{line.note}</span> : null}
            </p>
            <ActionForm action={stop} labels={formLabels(t)} formKey={page.formKey()} id={`stop-${line.id}`}>
              <HiddenField name={named} value={line.id} />
              <HiddenField name="back" value={path("/account/following")} />
              <SubmitButton size="small" variant="secondary">
                <span aria-hidden="true">{t("following.list.stop")}</span>
                <VisuallyHidden>{t("following.list.stopOf", { title: line.title })}</VisuallyHidden>
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </FormPart>
  );
}
