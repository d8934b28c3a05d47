import type { Metadata } from "next";
import { projectPath } from "@/lib/projects/address";
import { reviewProjectForm } from "@/lib/projects/reviewing/actions";
import { grades, wordsLimit } from "@/lib/projects/reviewing/input";
import { reviewStanding } from "@/lib/projects/reviewing/queries";
import { say } from "@/lib/projects/ui/words";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, inCity } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { projectHere } from "../parts/project-here";

type Params = Promise<{ city: string; locale: string; code: string }>;
type Props = { params: Params; searchParams: Promise<{ saved?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { code } = await params;
  const project = await projectHere(page, code, {});
  const title = page.t("review.title", { title: say(page, project.title) });
  return pageMetadata(page, { title, path: `/projects/${code}/review`, hidden: true });
}

/** Two questions to whoever took part, once it is over. */
export default async function Review({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path } = page;
  const project = await projectHere(page, (await params).code, {});
  const standing = await page.read((db) => reviewStanding(db, page.actor, project));
  const here = `/projects/${project.code}/review`;
  const title = say(page, project.title);
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[
          { label: t("projects.title"), href: path("/projects") },
          { label: title, href: path(projectPath(project)) },
          { label: t("review.short") },
        ]}
      />
      <PageHeader title={t("review.short")} intro={t("review.intro", { city: page.city.name })} />
      {standing === "answered" && (await searchParams).saved ? (
        <Notice kind="success" title={t("review.thanks")}>
          {t("review.next")}
        </Notice>
      ) : standing === "asked" ? (
        <ReviewForm page={page} code={project.code} />
      ) : (
        <Notice>{t(`review.standing.${standing}`)}</Notice>
      )}
      <div>
        {standing === "signIn" ? (
          <ButtonLink href={path(`/sign-in?next=${encodeURIComponent(path(here))}`)} variant="primary">
            {t("review.signIn")}
          </ButtonLink>
        ) : (
          <ButtonLink href={path(projectPath(project))} variant="quiet">
            {t("review.back")}
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

function ReviewForm({ page, code }: { page: CityPage; code: string }) {
  const { t } = page;
  const question = (name: "clear" | "worth") => (
    <RadioGroup
      name={name}
      label={t(`review.${name}.question`)}
      options={grades.map((grade) => ({ value: String(grade), label: t(`review.${name}.g${grade}`) }))}
    />
  );
  return (
    <ActionForm action={reviewProjectForm} labels={formLabels(t)} formKey={page.formKey()} id="review">
      <HiddenField name="code" value={code} />
      {question("clear")}
      {question("worth")}
      <TextArea
        name="words"
        label={t("review.words")}
        hint={t("review.wordsHint")}
        limit={wordsLimit}
        optional
      />
      <div>
        <SubmitButton>{t("review.send")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
