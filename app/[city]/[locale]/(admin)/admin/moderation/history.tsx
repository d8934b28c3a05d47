import { formatRelative } from "@/lib/i18n/format";
import type { PersonDecision } from "@/lib/moderation/history";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";

type Props = { page: Page; title: string; history: PersonDecision[]; empty: string };

/** What staff decided about a person before: whoever decides next should know. */
export function History({ page: { t, path, locale }, title, history, empty }: Props) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{title}</h2>
      {history.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ol className="grid gap-3">
          {history.map((one) => {
            const rule = `moderation.rules.${one.rule}`;
            return (
              <Card
                as="li"
                key={`${one.what} ${one.at.toISOString()} ${one.about?.id}`}
                className="grid gap-1"
              >
                <p className="font-semibold">
                  {t(`moderation.history.${one.what}`)}
                  {t.has(rule) ? `: ${t(rule)}` : ""}
                </p>
                {one.about ? (
                  <p>
                    <a className="link" href={path(`/admin/moderation/${one.about.kind}/${one.about.id}`)}>
                      {t(`moderation.history.on.${one.about.kind}`, { title: one.about.title })}
                    </a>
                  </p>
                ) : null}
                {one.explanation ? <p dir="auto">{one.explanation}</p> : null}
                <p className="text-sm text-muted">
                  {t("moderation.case.by", {
                    name: one.by || "–",
                    when: formatRelative(one.at, new Date(), locale),
                  })}
                </p>
              </Card>
            );
          })}
        </ol>
      )}
    </section>
  );
}
