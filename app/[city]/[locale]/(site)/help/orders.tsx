import { formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";
import { Chapter } from "./chapter";

const examples = [0, 1, 3, 15, 63, 255];

/** Days that so many supports (a comment counts as two) move an idea forward: the stored formula's own. */
function daysForward(weight: number): number {
  return 3 * Math.log2(1 + weight);
}

/** Every order of the board, the trending one with its formula. */
export function Orders({ page: { t, locale, path } }: { page: Page }) {
  const number = (value: number) => formatNumber(Math.round(value), locale);
  return (
    <Chapter id="orders" title={t("help.orders.title")}>
      <p>{t("help.orders.intro")}</p>
      <h3 className="text-lg font-bold">{t("board.sorts.trending")}</h3>
      <p>{t("help.orders.trending")}</p>
      <p>
        <code
          dir="ltr"
          className="block rounded-control bg-sunken px-4 py-3 font-mono text-sm [overflow-wrap:anywhere]"
        >
          {t("help.orders.formula")}
        </code>
      </p>
      <Table
        caption={t("help.orders.example")}
        columns={[
          { key: "weight", label: t("help.orders.weight"), numeric: true },
          { key: "days", label: t("help.orders.days"), numeric: true },
        ]}
        rows={examples.map((weight) => ({
          id: String(weight),
          cells: { weight: number(weight), days: number(daysForward(weight)) },
        }))}
      />
      <h3 className="text-lg font-bold">{t("board.sorts.random")}</h3>
      <p>{t("help.orders.random")}</p>
      <h3 className="text-lg font-bold">{t("help.orders.othersTitle")}</h3>
      <p>{t("help.orders.others")}</p>
      <p>
        <a href={path("/ideas?sort=random")} className="link inline-flex min-h-11 items-center">
          {t("help.orders.tryRandom")}
        </a>
      </p>
    </Chapter>
  );
}
