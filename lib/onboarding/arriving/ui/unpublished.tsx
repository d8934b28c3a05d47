import { redirect } from "next/navigation";
import { formatDate } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";
import { listWaiting } from "../waiting";
import { NarrowPage } from "./narrow-page";

type UnpublishedProps = { page: Page; search: { next?: string | string[] } };

/** What its domain refused after the sign-in: nothing that somebody typed disappears without a word. */
export async function Unpublished({ page, search }: UnpublishedProps) {
  const { t, actor, locale, city } = page;
  const next = safeNext([search.next].flat()[0]);
  if (actor.kind !== "person") redirect(next);
  const items = await page.read((db) => listWaiting(db, { browserHash: null, personId: actor.id }));
  const [first] = items;
  if (!first) redirect(next);
  const until = formatDate(first.until, locale, city.timeZone, "moment");
  return (
    <NarrowPage title={t("auth.unpublished.title")} intro={t("auth.unpublished.text", { until })}>
      {items.map(({ id, kind, title, text }) => (
        <Card key={id} as="article" className="grid gap-2">
          <p className="text-sm font-semibold text-muted">{t(`auth.unpublished.${kind}`)}</p>
          <h2 className="text-lg font-bold" dir="auto">
            {title}
          </h2>
          {text && text !== title ? (
            <p dir="auto" className="whitespace-pre-line">
              {text}
            </p>
          ) : null}
        </Card>
      ))}
      <p>
        <ButtonLink variant="primary" href={next}>
          {t("auth.unpublished.goOn")}
        </ButtonLink>
      </p>
    </NarrowPage>
  );
}
