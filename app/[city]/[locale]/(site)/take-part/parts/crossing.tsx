import type { Activity } from "@/lib/activities/queries";
import { isCountable } from "@/lib/activities/questions/kinds";
import type { Line } from "@/lib/activities/questions/question";
import { SheetTable } from "@/lib/insight/ui/sheet-table";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { readCrossed } from "@/lib/surveys/results/queries";
import { crossSheet } from "@/lib/surveys/results/sheets";
import type { Tally } from "@/lib/surveys/results/tally";
import { Select } from "@/lib/ui/choice-field";
import { SubmitButton } from "@/lib/ui/submit-button";
import { readerOf } from "./words";

export type CrossParams = { by?: string | string[]; and?: string | string[] };

type Props = { page: Page; activity: Activity; tallies: Tally[]; asked: CrossParams };

/** Two questions beside each other: what those who said this said to that. */
export async function Crossing({ page, activity, tallies, asked }: Props) {
  const { t, locale } = page;
  const questions = tallies.map(({ question }) => question).filter(({ kind }) => isCountable(kind));
  if (questions.length < 2) return null;
  const one = questions.find(({ id }) => id === asked.by);
  const other = questions.find(({ id }) => id === asked.and);
  const both: [Line, Line] | null = one && other && one !== other ? [one, other] : null;
  const crossed = both && (await page.read((db) => readCrossed(db, activity, both)));
  const options = questions.map((question) => ({ value: question.id, label: say(page, question.title) }));
  return (
    <section aria-labelledby="cross" className="grid gap-5 border-t border-line pt-8 *:min-w-0">
      <div className="grid gap-2">
        <h2 id="cross" className="text-2xl font-bold">
          {t("surveys.cross.title")}
        </h2>
        <p className="max-w-prose text-muted">{t("surveys.cross.intro")}</p>
      </div>
      <form action="#cross" className="grid gap-4 print:hidden">
        <Select name="by" label={t("surveys.cross.by")} options={options} defaultValue={one?.id} />
        <Select
          name="and"
          label={t("surveys.cross.and")}
          options={options}
          defaultValue={other?.id ?? options[1]?.value}
        />
        <div>
          <SubmitButton variant="secondary">{t("surveys.cross.show")}</SubmitButton>
        </div>
      </form>
      {one && one === other ? <p>{t("surveys.cross.twice")}</p> : null}
      {crossed && one && other ? (
        <>
          <SheetTable
            sheet={crossSheet(crossed, readerOf(page))}
            caption={`${say(page, one.title)} × ${say(page, other.title)}`}
            locale={locale}
          />
          {crossed.hidden ? <p className="text-sm text-muted">{t("surveys.cross.hidden")}</p> : null}
        </>
      ) : null}
    </section>
  );
}
