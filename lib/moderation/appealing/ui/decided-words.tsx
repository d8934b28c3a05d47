import { isLocale } from "@/lib/base/locales";
import { plainText } from "@/lib/base/markdown";
import type { Translator } from "@/lib/i18n/translator";
import type { Decided } from "../decided";

/** What an objection is against, to whoever made it as to whoever decides it: the text, the rule and the reason. */
export function DecidedWords({ t, decided }: { t: Translator; decided: Decided }) {
  const rule = `moderation.rules.${decided.rule}`;
  const { text, explanation } = decided;
  return (
    <>
      {text ? (
        <p dir="auto" lang={isLocale(decided.locale ?? "") ? (decided.locale ?? undefined) : undefined}>
          {plainText(text, 600)}
        </p>
      ) : null}
      {t.has(rule) ? <p className="font-semibold">{t(rule)}</p> : null}
      {explanation ? (
        <p dir="auto" className="text-muted">
          {explanation}
        </p>
      ) : null}
    </>
  );
}
