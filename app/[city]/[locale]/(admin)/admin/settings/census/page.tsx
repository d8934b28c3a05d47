import { readCensus } from "@/lib/insight/census/reading";
import { loadQuestions, questionName } from "@/lib/people/about/questions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { SettingList, SettingRow } from "../../shell/setting-list";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("census.figures.title", "/admin/settings/census");

/** Who lives here, by each question that people are asked: what those who take part are compared with. */
export default async function CensusList({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path, locale, city } = page;
  const { questions, census } = await page.read(async (db) => ({
    questions: await loadQuestions(db),
    census: await readCensus(db),
  }));
  const saved = `census.saved.${one((await searchParams).saved)}`;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  return (
    <AdminPage
      page={page}
      title={t("census.figures.title")}
      intro={t("census.figures.intro")}
      above={settingsAbove(page)}
      notice={t.has(saved) ? t(saved) : null}
    >
      <SettingList title={t("census.figures.byQuestion")}>
        {questions.map((question) => {
          const known = census[question.field];
          return (
            <SettingRow
              key={question.field}
              href={path(`/admin/settings/census/${question.field}`)}
              label={questionName(question, words)}
              value={known ? `${known.source}, ${known.year}` : t("census.figures.none")}
            />
          );
        })}
      </SettingList>
    </AdminPage>
  );
}
