import { Icon, type IconName } from "@/lib/ui/icon";
import type { IconSize } from "@/lib/ui/icon-styles";

/** What the buttons of a page say, finished; one object a page, however many buttons it has. */
export type MarkWords = {
  off: string;
  on: string;
  /** What pressing it again does. */
  takeBack: string;
  /** The locale that numbers are written in. */
  numbers: string;
  offline: string;
  failed: string;
};

export type MarkButtonProps = {
  /** The `MarkForm` of the page that it belongs to. */
  form: string;
  id: string;
  on: boolean;
  count: number;
  words: MarkWords;
  icon: IconName;
  iconSize?: IconSize;
  /** What it is about, for those who hear the button alone. */
  about?: string;
  className?: string;
};

/** Gives a mark or takes it back. `MarkForm` sends it, and shows the same parts anew. */
export function MarkButton({ form, id, on, count, words, about, ...look }: MarkButtonProps) {
  return (
    <button
      type="submit"
      form={form}
      name={on ? "take" : "give"}
      value={id}
      data-count={count}
      data-on={on ? "" : undefined}
      title={on ? words.takeBack : undefined}
      className={`mark cursor-pointer ${look.className ?? ""}`}
    >
      <Icon name={look.icon} size={look.iconSize} />
      <span data-part="word">{on ? words.on : words.off}</span>
      {about ? <span className="sr-only">: {about}</span> : null}
      <span data-part="count">{writtenCount(count, words)}</span>
    </button>
  );
}

export function writtenCount(count: number, { numbers }: Pick<MarkWords, "numbers">): string {
  return count < 1000 ? String(count) : count.toLocaleString(numbers);
}
