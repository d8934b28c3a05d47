import { plainText } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { projectPath } from "@/lib/projects/address";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { newsPath } from "../address";
import type { NewsItem as Item } from "../queries";

type Props = { page: Page; item: Item; heading: "h2" | "h3"; excerpt?: boolean };

/** One piece of news in a list: when, what, about which project, and how it begins. */
export function NewsItem({ page, item, heading: Heading, excerpt }: Props) {
  const { path, locale, city } = page;
  const { title, body, publishAt, project } = item;
  return (
    <li className="grid content-start gap-1 [overflow-wrap:anywhere]">
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        {publishAt ? (
          <time dateTime={publishAt.toISOString()}>{formatDate(publishAt, locale, city.timeZone)}</time>
        ) : null}
        {project ? (
          <a className="link" href={path(projectPath(project))} lang={langOf(page, project.title)}>
            <bdi>{say(page, project.title)}</bdi>
          </a>
        ) : null}
      </p>
      <Heading className="text-lg font-bold">
        <a className="link" href={path(newsPath(item))} lang={langOf(page, title)}>
          <bdi>{say(page, title)}</bdi>
        </a>
      </Heading>
      {excerpt ? (
        <p lang={langOf(page, body)} dir="auto">
          {plainText(say(page, body), 220)}
        </p>
      ) : null}
    </li>
  );
}
