import { formatNumber } from "@/lib/i18n/format";
import { mergePath } from "@/lib/ideas/address";
import type { SimilarIdea } from "@/lib/ideas/similar/similar-ideas";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import type { Page } from "@/lib/request/page";
import { Button, ButtonLink } from "@/lib/ui/button";
import { Notice } from "@/lib/ui/notice";
import { TextField } from "@/lib/ui/text-field";

type Props = { page: Page; one: IdeaView; similar: SimilarIdea[]; asked: string; wrong: string | null };

/** The ideas that are most like it, and a field for any other. */
export function Choose({ page, one, similar, asked, wrong }: Props) {
  const { t, path, locale } = page;
  const action = path(mergePath(one));
  return (
    <>
      {wrong ? <Notice kind="warning">{wrong}</Notice> : null}
      <section aria-labelledby="similar" className="grid gap-3">
        <h2 id="similar" className="text-xl font-bold">
          {t("merging.similar")}
        </h2>
        {similar.length === 0 ? <p className="text-muted">{t("merging.noneSimilar")}</p> : null}
        <ul className="grid gap-3">
          {similar.map((other) => (
            <li
              key={other.id}
              className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface p-4"
            >
              <div className="min-w-0 flex-1 basis-64">
                <p dir="auto" className="font-bold [overflow-wrap:anywhere]">
                  {other.title}
                </p>
                <p className="text-sm text-muted">
                  {t("merging.supports", {
                    count: other.supports,
                    number: formatNumber(other.supports, locale),
                  })}
                  {other.words.length > 0 ? <bdi> · {other.words.slice(0, 5).join(", ")}</bdi> : null}
                </p>
              </div>
              <ButtonLink href={`${action}?into=${other.code}`} size="small">
                {t("merging.choose")}
                <span className="sr-only">: {other.title}</span>
              </ButtonLink>
            </li>
          ))}
        </ul>
      </section>
      <form method="get" action={action} className="flex flex-wrap items-end gap-3">
        <TextField
          name="into"
          label={t("merging.other")}
          hint={t("merging.otherHint")}
          defaultValue={asked}
          dir="ltr"
        />
        <Button type="submit">{t("merging.look")}</Button>
      </form>
    </>
  );
}
