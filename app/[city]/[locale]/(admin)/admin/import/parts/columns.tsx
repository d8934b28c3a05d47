import { formatNumber } from "@/lib/i18n/format";
import { isolated } from "@/lib/i18n/isolated";
import type { MessageKey } from "@/lib/i18n/translator";
import type { PlannedFile } from "@/lib/imports/running/plan";
import { fieldOf, placesOf } from "@/lib/imports/uploading/choice";
import type { UploadedKind } from "@/lib/imports/uploading/upload";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { Table } from "@/lib/ui/table";

type Props = {
  page: Page;
  kind: UploadedKind;
  keys: readonly string[];
  file: PlannedFile<string>;
  sample: readonly ReadonlyMap<string, string>[];
};

/** One file: what stands in its first rows, and a select for each thing that a column can be. */
export function Columns({ page, kind, keys, file, sample }: Props) {
  const { t } = page;
  const { table, mapping, profile, mappedBy } = file;
  const name = isolated(table.name, page.locale);
  const title = kind === "ideas" ? t("imports.admin.ofIdeas") : t("imports.admin.ofComments");
  return (
    <section className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-xl font-bold">{title}</h2>
        <p className="text-muted wrap-anywhere">
          {t("imports.admin.found", { rows: profile.rows, name })}.{" "}
          {table.sheet ? `${t("imports.admin.sheet", { sheet: table.sheet })} ` : null}
          {t(`imports.admin.by.${mappedBy}`)}
        </p>
      </div>
      <Disclosure open summary={t("imports.admin.sample", { name })}>
        <Sample page={page} columns={table.columns} sample={sample} name={name} />
      </Disclosure>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {keys.map((key) => (
          <Select
            key={key}
            name={fieldOf(kind, key)}
            label={t(`imports.admin.keys.${key}` as MessageKey)}
            hint={key === "author" ? t("imports.admin.authorHint") : undefined}
            empty={t("imports.admin.noColumn")}
            options={optionsFor(page, table.columns, mapping[key] ?? [])}
            defaultValue={placesOf(table.columns, mapping[key] ?? [])}
            optional={!needed(kind, key)}
          />
        ))}
      </div>
    </section>
  );
}

/** An idea needs one of title and text; a comment all of its own. */
function needed(kind: UploadedKind, key: string): boolean {
  return kind === "comments" && (key === "idea" || key === "text");
}

/** The file's columns, and several as one where the guess or an earlier import joined them. */
function optionsFor({ t }: Page, columns: readonly string[], chosen: readonly string[]) {
  const named = (column: string) => (column === "" ? t("imports.admin.nameless") : column);
  const single = columns.map((column, place) => ({ value: String(place), label: named(column) }));
  if (chosen.length < 2) return single;
  return [{ value: placesOf(columns, chosen), label: chosen.map(named).join(" + ") }, ...single];
}

type SampleProps = Pick<Props, "page" | "sample"> & { columns: readonly string[]; name: string };

/** A column a line: that fits a phone, and so does a file of forty columns. */
function Sample({ page: { t, locale }, columns, sample, name }: SampleProps) {
  return (
    <Table
      caption={t("imports.admin.sample", { name })}
      columns={[
        { key: "column", label: t("imports.admin.sampleColumn") },
        ...sample.map((_, index) => ({
          key: String(index),
          label: t("imports.admin.sampleRow", { number: formatNumber(index + 1, locale) }),
        })),
      ]}
      rows={columns.map((column) => ({
        id: column,
        cells: {
          // Wide enough for a long word: a column is known by its name.
          column: (
            <span className="block wrap-anywhere sm:min-w-48">
              <bdi>{column === "" ? t("imports.admin.nameless") : column}</bdi>
            </span>
          ),
          ...Object.fromEntries(
            sample.map((row, index) => [
              index,
              <bdi key={column} className="wrap-anywhere">
                {shorten(row.get(column) ?? "")}
              </bdi>,
            ]),
          ),
        },
      }))}
    />
  );
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
