import { addQuestionForm } from "@/lib/activities/questions/actions";
import { kindsFor, takesIdeas } from "@/lib/activities/questions/kinds";
import { listLines } from "@/lib/activities/questions/queries";
import { type CityParams, inCity } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../../../shell/admin-page";
import { SaveBar } from "../../../../shell/save-bar";
import { one, type SearchParams } from "../../../../shell/search-params";
import { SettingList, SettingRow } from "../../../../shell/setting-list";
import { titled } from "../../../../shell/titled";
import { askingAbove, managedAsking } from "../../../managed";
import { emptyLine, QuestionFields } from "../question-fields";

export const generateMetadata = titled("surveys.admin.add", "/admin/activities");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** First what kind of question it is, then what it asks. */
export default async function NewQuestion({ params, searchParams }: Props) {
  const page = await inCity(params);
  const activity = await managedAsking(page, params);
  const { t, path } = page;
  const asked = one((await searchParams).kind);
  const kinds = kindsFor(activity.kind);
  const kind = kinds.find((known) => known === asked);
  const list = path(`/admin/activities/${activity.id}/questions`);
  const above = [...askingAbove(page, activity), { label: t("surveys.admin.questions"), href: list }];
  if (!kind) {
    return (
      <AdminPage page={page} title={t("surveys.admin.add")} above={above}>
        <SettingList title={t("surveys.admin.chooseKind")}>
          {kinds.map((known) => (
            <SettingRow
              key={known}
              href={`${list}/new?kind=${known}`}
              label={t(`surveys.kind.${known}`)}
              value={t(`surveys.kindHint.${known}`)}
            />
          ))}
        </SettingList>
      </AdminPage>
    );
  }
  const earlier = await page.read((db) => listLines(db, activity.id));
  return (
    <AdminPage
      page={page}
      title={t(`surveys.kind.${kind}`)}
      intro={t(`surveys.kindHint.${kind}`)}
      above={above}
    >
      <ActionForm action={addQuestionForm} labels={formLabels(t)} formKey={page.formKey()} id="question">
        <HiddenField name="activity" value={activity.id} />
        <HiddenField name="kind" value={kind} />
        <QuestionFields
          page={page}
          kind={kind}
          line={emptyLine}
          earlier={earlier}
          board={takesIdeas(activity.kind)}
        />
        <SaveBar save={t("surveys.admin.save")} back={{ href: `${list}/new`, label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}
