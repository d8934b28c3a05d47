import type { SupportLabels } from "@/lib/ideas/ui/support-labels";
import { Icon } from "@/lib/ui/icon";
import { MarkButton, writtenCount } from "@/lib/ui/mark-button";
import { MarkForm } from "@/lib/ui/marks";

export type SupportButtonProps = {
  idea: { id: string; title: string; supported: boolean; supportCount: number; open: boolean };
  labels: SupportLabels;
  size?: "card" | "page";
};

const form = "supports";

/** Once on every page that has support buttons. */
export function SupportForm({ labels, back }: { labels: SupportLabels; back: string }) {
  return <MarkForm id={form} action="/api/supports" back={back} words={labels} />;
}

/** Gives support or takes it back. */
export function SupportButton({ idea, labels, size = "card" }: SupportButtonProps) {
  const { id, title, supported, supportCount, open } = idea;
  if (!open && !supported) return <Closed count={supportCount} labels={labels} size={size} />;
  return (
    <MarkButton
      form={form}
      id={id}
      on={supported}
      count={supportCount}
      words={labels}
      about={title}
      icon="support"
      iconSize={size === "page" ? 24 : 20}
      className={shapes[size]}
    />
  );
}

function Closed({
  count,
  labels,
  size,
}: { count: number } & Required<Pick<SupportButtonProps, "labels" | "size">>) {
  return (
    <p className={`mark ${shapes[size]}`}>
      <Icon name="support" />
      <span>{labels.closed}</span>
      <span data-part="count">{writtenCount(count, labels)}</span>
    </p>
  );
}

const shapes = { card: "mark-counted mark-ticked", page: "mark-page mark-counted mark-ticked" };
