import { notFound, redirect } from "next/navigation";
import { endCensusForm, readCensusForm, setCensusForm } from "@/lib/insight/census/actions";
import { keptCensus } from "@/lib/insight/census/kept-file";
import { type CensusFile, readCensusTable } from "@/lib/insight/census/read-file";
import { type Census, readCensus } from "@/lib/insight/census/reading";
import { choiceName, loadQuestions, type Question, questionName } from "@/lib/people/about/questions";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { FileField, HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../../shell/admin-page";
import { OtherAction } from "../../../shell/other-action";
import { SaveBar } from "../../../shell/save-bar";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { FileFound } from "./file-found";

type Props = { params: CityParams & Promise<{ field: string }>; searchParams: SearchParams };

const here = "/admin/settings/census";

export const generateMetadata = titled("census.figures.title", here);

/** One question's figures: typed, or taken from a table that is looked at first. */
export default async function CensusOf({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { id: personId } = await requirePermission(page, "city.configure");
  const { t, path, locale, city } = page;
  const field = decodeURIComponent((await params).field);
  const { questions, census } = await page.read(async (db) => ({
    questions: await loadQuestions(db),
    census: (await readCensus(db))[field] ?? null,
  }));
  const question = questions.find((one) => one.field === field);
  if (!question) notFound();
  const query = await searchParams;
  const draft = one(query.file);
  const table = draft ? await keptCensus({ cityId: city.id, personId }, draft) : null;
  if (draft && table === null) redirect(path(`${here}/${field}?gone=1`));
  const asked = { group: column(one(query.group)), number: column(one(query.number)) };
  const file = table === null ? null : readCensusTable(table, question, asked);
  return (
    <AdminPage
      page={page}
      title={questionName(question, { t, locale, defaultLocale: city.defaultLocale })}
      intro={t("census.figures.fieldIntro")}
      above={settingsAbove(page, { label: t("census.figures.title"), href: path(here) })}
    >
      {one(query.gone) ? <Notice kind="warning">{t("census.figures.fileGone")}</Notice> : null}
      {table && !file ? <Notice kind="error">{t("census.figures.noTable")}</Notice> : null}
      {file ? (
        <FileFound page={page} question={question} file={file} book={table?.book ?? null} draft={draft} />
      ) : null}
      <Figures page={page} question={question} census={census} file={file} />
      <ActionForm action={readCensusForm} labels={formLabels(t)} formKey={page.formKey()} id="read">
        <HiddenField name="field" value={field} />
        <FileField
          name="file"
          label={t("census.figures.file")}
          hint={t("census.figures.fileHint")}
          accept=".xlsx,.csv,.tsv,.txt,text/csv"
        />
        <div>
          <SubmitButton variant="secondary">{t("census.figures.look")}</SubmitButton>
        </div>
      </ActionForm>
      {census ? (
        <OtherAction
          page={page}
          action={endCensusForm}
          values={{ field }}
          label={t("census.figures.end")}
          hint={t("census.figures.endHint")}
        />
      ) : null}
    </AdminPage>
  );
}

function column(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}

type FiguresProps = { page: Page; question: Question; census: Census | null; file: CensusFile | null };

/** Filled with what the table says, else with what is in force. */
function Figures({ page, question, census, file }: FiguresProps) {
  const { t, locale, city, path } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const counts = file ? file.counts : (census?.counts ?? {});
  return (
    <ActionForm action={setCensusForm} labels={formLabels(t)} formKey={page.formKey()} id="census">
      <HiddenField name="field" value={question.field} />
      <fieldset className="grid gap-4">
        <legend className="mb-4 text-xl font-bold">{t("census.figures.inhabitants")}</legend>
        {question.choices.map(({ value }) => (
          <TextField
            key={value}
            name={`count.${value}`}
            label={choiceName(question, value, words)}
            inputMode="numeric"
            width="short"
            defaultValue={counts[value]?.toString()}
            optional
          />
        ))}
      </fieldset>
      <TextField
        name="source"
        label={t("census.figures.source")}
        hint={t("census.figures.sourceHint")}
        defaultValue={census?.source}
        width="medium"
      />
      <TextField
        name="year"
        label={t("census.figures.year")}
        inputMode="numeric"
        width="short"
        defaultValue={census?.year.toString()}
      />
      <SaveBar
        save={t(census ? "census.figures.replace" : "census.figures.save")}
        back={{ href: path(here), label: t("admin.back") }}
      />
    </ActionForm>
  );
}
