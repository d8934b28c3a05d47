import type { Activity } from "@/lib/activities/queries";
import { plainText } from "@/lib/base/markdown";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Card } from "@/lib/ui/card";
import { placeOf, windowWords } from "./words";

type Props = { page: Page; activity: Activity; heading: "h2" | "h3"; inProject?: boolean };

/** What it is, what it is about and until when: the whole of it leads there. */
export function ActivityCard({ page, activity, heading: Heading, inProject }: Props) {
  const { t } = page;
  const { title, intro, kind, state, projectTitle } = activity;
  const words = plainText(say(page, intro), 160);
  return (
    <Card as="li" className="relative grid content-start gap-3 [overflow-wrap:anywhere] *:min-w-0">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge kind={state === "open" ? "success" : "plain"}>{t(`activities.kind.${kind}`)}</Badge>
        <span className="text-muted">{windowWords(page, activity)}</span>
      </p>
      <Heading className="text-xl font-bold">
        <a
          href={placeOf(page, activity)}
          lang={langOf(page, title)}
          className="text-ink after:absolute after:inset-0 hover:underline"
        >
          <bdi>{say(page, title)}</bdi>
        </a>
      </Heading>
      {words ? (
        <p lang={langOf(page, intro)} dir="auto" className="text-muted">
          {words}
        </p>
      ) : null}
      {projectTitle && !inProject ? (
        <p className="text-sm text-muted">{t("activities.inProject", { title: say(page, projectTitle) })}</p>
      ) : null}
    </Card>
  );
}
