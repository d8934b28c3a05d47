import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import type { CityHome } from "@/lib/ideas/loop/home";
import type { Page } from "@/lib/request/page";
import { TopicIcon } from "@/lib/ui/topic-icon";
import { Section } from "./section";

type Props = { page: Page; home: Pick<CityHome, "taxonomy" | "counts"> };

/** What a phone shows without becoming a list of its own. */
const most = 8;

/** The topics with the most ideas, in the city's own order; one without any would lead to an empty list. */
export function Topics({ page: { t, path, locale, city }, home }: Props) {
  const countOf = (slug: string) => home.counts.topics.get(slug) ?? 0;
  const topics = home.taxonomy.topics.filter(({ archived, slug }) => !archived && countOf(slug) > 0);
  const largest = new Set(
    [...topics].sort((one, other) => countOf(other.slug) - countOf(one.slug)).slice(0, most),
  );
  const offered = topics.filter((topic) => largest.has(topic));
  if (offered.length === 0) return null;
  return (
    <Section
      id="topics"
      title={t("board.home.topics")}
      more={topics.length > most ? { href: path("/ideas"), label: t("board.home.allTopics") } : undefined}
    >
      <ul className="grid gap-2 *:min-w-0 min-[22rem]:grid-cols-2 sm:gap-4 lg:grid-cols-4">
        {offered.map(({ slug, name, hue, icon }) => (
          <li key={slug}>
            <a
              href={path(`/ideas?topic=${encodeURIComponent(slug)}`)}
              className="group flex h-full items-center gap-2.5 rounded-card border border-line bg-surface p-2.5 text-ink hover:border-brand-edge hover:bg-brand-soft sm:gap-3 sm:p-4"
            >
              <TopicIcon name={icon} hue={hue} size={44} />
              <span className="grid min-w-0 break-words hyphens-auto max-sm:text-sm">
                <span className="font-bold group-hover:underline">
                  {localize(name, locale, city.defaultLocale)}
                </span>
                <span className="text-sm text-muted">
                  {t("board.results", { count: countOf(slug), number: formatNumber(countOf(slug), locale) })}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
