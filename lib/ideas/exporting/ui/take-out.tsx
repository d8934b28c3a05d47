import type { Page } from "@/lib/request/page";
import { Button } from "@/lib/ui/button";

type Props = {
  page: Page;
  of: "list" | "board";
  /** Which ideas: as the inbox's address says it, or a board. */
  asked: Record<string, string>;
};

/** Ideas as a file for spreadsheets; by a form, since it leaves a trace in the ledger. */
export function TakeOut({ page: { t, path }, of, asked }: Props) {
  return (
    <section aria-labelledby="take-out" className="grid gap-3 print:hidden">
      <h2 id="take-out" className="text-xl font-bold">
        {t("admin.takeOut.title")}
      </h2>
      <p className="max-w-prose text-muted">
        {t(`admin.takeOut.${of}`)} {t("admin.takeOut.note")}
      </p>
      <form method="post" action={path("/admin/ideas/export")} className="flex flex-wrap gap-3">
        {Object.entries(asked).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" name="as" value="xlsx" icon="download">
          {t("surveys.results.xlsx")}
        </Button>
        <Button type="submit" name="as" value="csv" icon="download">
          {t("surveys.results.csv")}
        </Button>
      </form>
    </section>
  );
}
