import { formatList } from "@/lib/i18n/format";
import type { CensusFile, CensusLine } from "@/lib/insight/census/read-file";
import { type CensusTable, mostLines } from "@/lib/insight/census/table";
import { choiceName, type Question } from "@/lib/people/about/questions";
import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";
import { Select } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { Notice } from "@/lib/ui/notice";
import { Table } from "@/lib/ui/table";

type Props = { page: Page; question: Question; file: CensusFile; book: CensusTable["book"]; draft: string };

/** How the table was read: which columns, what each line counts for, and which lines do not fit. */
export function FileFound({ page, question, file, book, draft }: Props) {
  const { t, locale, city } = page;
  const words = { t, locale, defaultLocale: city.defaultLocale };
  const wrong = file.lines.filter(({ problem }) => problem);
  const fitting = file.lines.length - wrong.length;
  const columns = file.columns.map((label, index) => ({
    value: String(index),
    label: label || String(index + 1),
  }));
  return (
    <section className="grid gap-5 rounded-card border border-line bg-surface p-5 shadow-card">
      <h2 className="text-xl font-bold">{t("census.found.title")}</h2>
      <p>{t("census.found.text", { count: fitting, all: file.lines.length })}</p>
      {book ? <p>{explainSheets(page, book)}</p> : null}
      {file.cut ? <Notice kind="warning">{t("census.found.cut", { most: mostLines })}</Notice> : null}
      <form method="get" className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="file" value={draft} />
        <Select
          name="group"
          label={t("census.found.group")}
          options={columns}
          defaultValue={String(file.group)}
        />
        <Select
          name="number"
          label={t("census.found.number")}
          options={columns}
          defaultValue={String(file.number)}
        />
        <Button type="submit">{t("census.found.again")}</Button>
      </form>
      {wrong.length > 0 ? (
        <Notice kind="warning" title={t("census.found.wrong", { count: wrong.length })}>
          <ul className="list-disc ps-5">
            {wrong.slice(0, mostTold).map((line) => (
              <li key={line.line}>{explain(page, line)}</li>
            ))}
          </ul>
          {wrong.length > mostTold ? (
            <p>{t("census.found.more", { count: wrong.length - mostTold })}</p>
          ) : null}
        </Notice>
      ) : null}
      {fitting > 0 ? (
        <Disclosure summary={t("census.found.lines")}>
          <Table
            caption={t("census.found.lines")}
            columns={[
              { key: "line", label: t("census.found.line") },
              { key: "group", label: t("census.found.group") },
              { key: "value", label: t("census.found.countsFor") },
              { key: "count", label: t("census.found.number"), numeric: true },
            ]}
            rows={file.lines.flatMap(({ line, group, value, number }) =>
              value === null
                ? []
                : [
                    {
                      id: String(line),
                      cells: { line, group, value: choiceName(question, value, words), count: number },
                    },
                  ],
            )}
          />
        </Disclosure>
      ) : null}
      <p className="text-muted">{t("census.found.next")}</p>
    </section>
  );
}

const mostTold = 20;

function explainSheets({ t, locale }: Page, { sheet, others }: NonNullable<CensusTable["book"]>): string {
  const named = t("census.found.sheet", { sheet });
  if (others.length === 0) return named;
  const names = others
    .slice(0, mostTold)
    .map(({ name, hidden }) => (hidden ? t("census.found.hiddenSheet", { name }) : name));
  return `${named} ${t("census.found.otherSheets", { names: formatList(names, locale) })}`;
}

function explain({ t }: Page, { line, group, number, problem }: CensusLine): string {
  const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
  if (problem === "noNumber") return t("census.found.noNumber", { line, number: short(number) });
  return t(problem === "between" ? "census.found.between" : "census.found.unknown", {
    line,
    group: short(group),
  });
}
