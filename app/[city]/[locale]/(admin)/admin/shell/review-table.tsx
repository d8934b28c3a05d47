import { formatNumber } from "@/lib/i18n/format";
import { grades } from "@/lib/projects/reviewing/input";
import { meanOf, type Reviews } from "@/lib/projects/reviewing/queries";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";

/** How many gave each grade, and the mean; nothing of fewer than five. */
export function ReviewTable({ page, reviews }: { page: Page; reviews: Reviews }) {
  const { t, locale } = page;
  if (reviews.count === 0) return <p className="text-muted">{t("review.tooFew")}</p>;
  const number = (value: number) => formatNumber(value, locale);
  return (
    <Table
      caption={t("review.caption", { count: reviews.count })}
      showCaption
      columns={[
        { key: "question", label: t("review.question") },
        ...grades.map((grade) => ({ key: `g${grade}`, label: t(`review.clear.g${grade}`), numeric: true })),
        { key: "mean", label: t("review.mean"), numeric: true },
      ]}
      rows={(["clear", "worth"] as const).map((name) => ({
        id: name,
        cells: {
          question: t(`review.${name}.question`),
          ...Object.fromEntries(reviews[name].map((count, index) => [`g${index + 1}`, number(count)])),
          mean: number(meanOf(reviews[name]) ?? 0),
        },
      }))}
    />
  );
}
