import { localized } from "@/lib/engagement/rewards/ui/reward-words";
import type { recognitionsOf } from "@/lib/engagement/seasons/queries";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; recognised: Awaited<ReturnType<typeof recognitionsOf>> };

/** The seasons that thanked it. */
export function Recognitions({ page, recognised }: Props) {
  const { t, path } = page;
  if (recognised.length === 0) return null;
  return (
    <section aria-labelledby="recognised" className="grid gap-1">
      <h2 id="recognised" className="text-xl font-bold">
        {t("organisations.recognised")}
      </h2>
      <ul className="flex flex-wrap gap-x-6">
        {recognised.map(({ id, name }) => (
          <li key={id}>
            <a href={path(`/seasons/${id}`)} className="link inline-flex min-h-11 items-center" dir="auto">
              {localized(page, name)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
