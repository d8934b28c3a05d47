import { renderMarkdown } from "@/lib/base/markdown";
import type { PublishedPart, ThemeData } from "@/lib/insight/reports/parts";
import type { Quoted } from "@/lib/insight/reports/quoted";
import { contributionPath } from "@/lib/insight/voices/address";
import type { Quote } from "@/lib/insight/voices/quotes";
import { RichText } from "@/lib/ui/rich-text";
import type { Reader } from "./reader";
import { ReportFigure } from "./report-figure";

type Props = { reader: Reader; parts: PublishedPart[]; quoted: Quoted };

/** The parts of a report, on the page and on paper. */
export function ReportParts({ reader, parts, quoted }: Props) {
  return (
    <div className="widgets grid gap-10">
      {parts
        .map((part, at) => ({ part, key: String(at) }))
        .map(({ part, key }) => (
          <ReportPart key={key} reader={reader} part={part} quoted={quoted} />
        ))}
    </div>
  );
}

export function ReportPart({
  reader,
  part,
  quoted,
}: {
  reader: Reader;
  part: PublishedPart;
  quoted: Quoted;
}) {
  if (part.kind === "text") return <RichText html={renderMarkdown(part.text, { topHeading: 2 })} />;
  if (part.kind === "figure") return <ReportFigure reader={reader} {...part} />;
  if (part.kind === "theme") return <ReportTheme reader={reader} theme={part.theme} quoted={quoted} />;
  return <QuoteLine reader={reader} quote={quoted.get(part.quote.mark)} />;
}

function ReportTheme({ reader, theme, quoted }: { reader: Reader; theme: ThemeData; quoted: Quoted }) {
  const { t } = reader;
  const { ideas, comments, people, label, quotes } = theme;
  const sides = [
    ...(theme.for > 0 ? [t("voices.themes.for", { count: theme.for })] : []),
    ...(theme.against > 0 ? [t("voices.themes.against", { count: theme.against })] : []),
  ];
  const by = people === null ? [] : [t("voices.themes.people", { people })];
  return (
    <section className="grid gap-3 break-inside-avoid">
      <h2 className="text-xl font-bold wrap-anywhere" dir="auto">
        {label.join(" · ") || t("voices.themes.unnamed")}
      </h2>
      <p className="text-muted">
        {[t("voices.themes.size", { ideas, comments }), ...sides, ...by].join(" · ")}
      </p>
      {quotes.map(({ mark }) => (
        <QuoteLine key={mark} reader={reader} quote={quoted.get(mark)} />
      ))}
    </section>
  );
}

/** Nothing where its author took it back or staff hid it. */
function QuoteLine({ reader: { t, path }, quote }: { reader: Reader; quote: Quote | undefined }) {
  if (!quote) return null;
  const { kind, words } = quote;
  return (
    <blockquote className="grid gap-0.5 border-s-4 border-brand-line ps-4 break-inside-avoid">
      <p className="text-lg wrap-anywhere" dir="auto">
        {words}
      </p>
      <a
        href={path(contributionPath(quote))}
        className="link inline-flex min-h-11 items-center self-start text-sm print:hidden"
      >
        {t(`voices.from.${kind}`)}
      </a>
    </blockquote>
  );
}
