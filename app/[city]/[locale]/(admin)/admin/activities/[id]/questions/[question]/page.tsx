import { notFound } from "next/navigation";
import { changeQuestionForm, removeQuestionForm } from "@/lib/activities/questions/actions";
import { takesIdeas } from "@/lib/activities/questions/kinds";
import { hasAnswers, listLines } from "@/lib/activities/questions/queries";
import { questionShown } from "@/lib/activities/questions/shown";
import { versionOf } from "@/lib/cities/editing";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { AdminPage } from "../../../../shell/admin-page";
import { OtherAction } from "../../../../shell/other-action";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { askingAbove, managedAsking } from "../../../managed";
import { QuestionFields } from "../question-fields";

export const generateMetadata = titled("surveys.admin.questions", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string; question: string }> };

export default async function EditQuestion({ params }: Props) {
  const page = await inCity(params);
  const asked = (await params).question;
  const activity = await managedAsking(page, params);
  const { lines, answered } = await page.read(async (db) => ({
    lines: await listLines(db, activity.id),
    answered: await hasAnswers(db, activity.id),
  }));
  const line = lines.find(({ id }) => id === asked) ?? notFound();
  const { t, path, city } = page;
  const list = path(`/admin/activities/${activity.id}/questions`);
  return (
    <AdminPage
      page={page}
      title={say(page, line.title)}
      intro={t(`surveys.kind.${line.kind}`)}
      above={[...askingAbove(page, activity), { label: t("surveys.admin.questions"), href: list }]}
    >
      {answered ? (
        <Notice kind="info" title={t("surveys.admin.answeredTitle")}>
          {t(takesIdeas(activity.kind) ? "board.fields.admin.answeredText" : "surveys.admin.answeredText")}
        </Notice>
      ) : null}
      <ActionForm action={changeQuestionForm} labels={formLabels(t)} formKey={page.formKey()} id="question">
        <HiddenField name="version" value={versionOf(questionShown(line, city.locales))} />
        <HiddenField name="activity" value={activity.id} />
        <HiddenField name="id" value={line.id} />
        <QuestionFields
          page={page}
          kind={line.kind}
          line={line}
          earlier={lines.slice(0, lines.indexOf(line))}
          board={takesIdeas(activity.kind)}
        />
        <SaveBar save={t("admin.save")} back={{ href: list, label: t("admin.back") }} />
      </ActionForm>
      <OtherAction
        page={page}
        action={removeQuestionForm}
        values={{ activity: activity.id, id: line.id }}
        label={t("surveys.admin.remove")}
        hint={answered ? t("surveys.admin.removeHint") : undefined}
        danger
      />
    </AdminPage>
  );
}
