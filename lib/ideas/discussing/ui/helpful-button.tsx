import { MarkButton } from "@/lib/ui/mark-button";
import { markWords } from "@/lib/ui/mark-words";
import { MarkForm } from "@/lib/ui/marks";
import type { TalkView } from "./talk-view";

type Props = { comment: { id: string; markedHelpful: boolean; helpfulCount: number }; view: TalkView };

const form = "helpful";

/** Once on every page that has talk. */
export function HelpfulForm({ view, back }: { view: TalkView; back: string }) {
  return <MarkForm id={form} action="/api/helpful" back={back} words={words(view)} />;
}

/** Says that a comment helped, or takes that back. */
export function HelpfulButton({ comment, view }: Props) {
  return (
    <MarkButton
      form={form}
      id={comment.id}
      on={comment.markedHelpful}
      count={comment.helpfulCount}
      words={words(view)}
      icon="thumbUp"
      iconSize={18}
      className="mark-small"
    />
  );
}

function words({ page: { t } }: TalkView) {
  return markWords(t, {
    off: t("discussion.helpful.mark"),
    on: t("discussion.helpful.marked"),
    takeBack: t("discussion.helpful.unmark"),
  });
}
