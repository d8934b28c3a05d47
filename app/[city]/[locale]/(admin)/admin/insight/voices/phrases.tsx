import { formatNumber } from "@/lib/i18n/format";
import type { Against } from "@/lib/insight/voices/hear";
import type { Phrase } from "@/lib/insight/voices/phrases";
import type { Page } from "@/lib/request/page";
import { type AskedVoices, voicesQuery } from "./asked";

type Props = { page: Page; asked: AskedVoices; phrases: Phrase[]; against: Against };

/** Words and phrases, each with how many contributions have it, leading to them. */
export function Phrases({ page, asked, phrases, against }: Props) {
  const { t, path } = page;
  return (
    <section aria-labelledby="phrases" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="phrases" className="text-xl font-bold">
          {t("voices.phrases.title")}
        </h2>
        {phrases.length > 0 ? <p className="text-muted">{t(`voices.phrases.${against}`)}</p> : null}
      </div>
      {phrases.length === 0 ? (
        <p>{t("voices.phrases.none")}</p>
      ) : (
        <ol className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
          {phrases.map((phrase) => (
            <li
              key={phrase.term}
              className="flex items-baseline justify-between gap-3 border-b border-line py-1"
            >
              <a
                href={path(`/admin/insight/voices/said?${voicesQuery(asked, { words: phrase.words })}`)}
                className="link inline-flex min-h-11 min-w-0 items-center font-semibold wrap-anywhere"
                dir="auto"
              >
                {phrase.words}
              </a>
              <span className="text-end text-sm text-muted tabular-nums">{said(page, phrase, against)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function said({ t, locale }: Page, { here, there, times }: Phrase, against: Against): string {
  const count = t("voices.phrases.count", { count: here });
  if (times === null) return count;
  if (there === 0)
    return `${count} · ${t(against === "earlier" ? "voices.phrases.new" : "voices.phrases.only")}`;
  const shown = formatNumber(times, locale, { maximumSignificantDigits: 2 });
  return `${count} · ${t("voices.phrases.times", { times: shown })}`;
}
