import { plainText } from "@/lib/base/markdown";
import { formatDate } from "@/lib/i18n/format";
import { projectPath } from "@/lib/projects/address";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Card, CardLink } from "@/lib/ui/card";
import { newsPath } from "../address";
import type { NewsItem as Item } from "../queries";

type Props = { page: Page; item: Item; heading: "h2" | "h3"; excerpt?: boolean };

/** One piece of news in a list: when, what, about which project, and perhaps its picture and how it begins. */
export function NewsItem({ page, item, heading: Heading, excerpt }: Props) {
  const { path, locale, city } = page;
  const { title, body, publishAt, project } = item;
  return (
    <Card as="li" interactive flush className="flex flex-col sm:flex-row">
      {excerpt ? <Picture item={item} /> : null}
      <div className="grid min-w-0 flex-1 content-start gap-1.5 p-5 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap gap-x-3 text-sm text-muted">
          {publishAt ? (
            <time dateTime={publishAt.toISOString()}>{formatDate(publishAt, locale, city.timeZone)}</time>
          ) : null}
          {project ? (
            <a
              className="link relative z-10"
              href={path(projectPath(project))}
              lang={langOf(page, project.title)}
            >
              <bdi>{say(page, project.title)}</bdi>
            </a>
          ) : null}
        </p>
        <Heading className="text-lg font-bold">
          <CardLink href={path(newsPath(item))} lang={langOf(page, title)}>
            <bdi>{say(page, title)}</bdi>
          </CardLink>
        </Heading>
        {excerpt ? (
          <p lang={langOf(page, body)} dir="auto">
            {plainText(say(page, body), 220)}
          </p>
        ) : null}
      </div>
    </Card>
  );
}

/** Beside the headline, which says what it is about; the page of the news says what it shows. */
function Picture({ item: { imageFileId } }: { item: Item }) {
  if (!imageFileId) return null;
  return (
    <img
      src={`/files/${imageFileId}/640`}
      alt=""
      width={640}
      height={360}
      loading="lazy"
      className="aspect-[5/2] w-full object-cover sm:aspect-auto sm:w-56"
    />
  );
}
