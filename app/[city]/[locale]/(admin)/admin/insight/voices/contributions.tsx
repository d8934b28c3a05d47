import { plainText } from "@/lib/base/markdown";
import { contributionPath } from "@/lib/insight/voices/address";
import type { Quote } from "@/lib/insight/voices/quotes";
import type { Contribution } from "@/lib/insight/voices/sample";
import type { Page } from "@/lib/request/page";

/** A sentence of somebody's, without a name, leading to where it stands. */
export function QuoteOf({ page: { t, path }, quote }: { page: Page; quote: Quote }) {
  return (
    <blockquote className="grid gap-0.5 border-s-4 border-brand-line ps-4">
      <p className="wrap-anywhere" dir="auto">
        {quote.words}
      </p>
      <a
        href={path(contributionPath(quote))}
        className="link inline-flex min-h-11 items-center self-start text-sm"
      >
        {t(`voices.from.${quote.kind}`)}
      </a>
    </blockquote>
  );
}

const excerpt = 160;

export function ContributionList({ page, contributions }: { page: Page; contributions: Contribution[] }) {
  return (
    <ul className="grid gap-1">
      {contributions.map((one) => (
        <li key={one.id} className="grid gap-0.5 py-1">
          <a
            href={page.path(contributionPath(one))}
            className="link inline-flex min-h-11 items-center wrap-anywhere"
            dir="auto"
            lang={one.locale}
          >
            {one.kind === "idea" ? one.title : page.t("voices.commentOn", { idea: one.title })}
          </a>
          <p className="text-sm text-muted wrap-anywhere" dir="auto" lang={one.locale}>
            {plainText(one.text, excerpt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
