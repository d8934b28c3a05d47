"use client";

import { supportIdeaForm, takeSupportBackForm } from "@/lib/ideas/supporting/actions";
import type { SupportLabels } from "@/lib/ideas/supporting/labels";
import { Icon } from "@/lib/ui/icon";
import { useCounted } from "@/lib/ui/use-counted";

export type SupportButtonProps = {
  idea: { id: string; title: string; supported: boolean; supportCount: number; open: boolean };
  labels: SupportLabels;
  /** Where on the page the button is: the reader comes back here without JavaScript, or after signing in. */
  back: string;
  size?: "card" | "page";
};

/** Gives support or takes it back, two forms of which one shows. */
export function SupportButton({ idea, labels, back, size = "card" }: SupportButtonProps) {
  const page = { on: idea.supported, count: idea.supportCount };
  const { on, count, pending, send, said, refusal } = useCounted(
    page,
    supportIdeaForm,
    takeSupportBackForm,
    back,
  );
  if (!idea.open && !on) return <Closed count={count} labels={labels} size={size} />;
  return (
    <form action={send} className="relative z-10 grid gap-1">
      <input type="hidden" name="ideaId" value={idea.id} />
      <input type="hidden" name="back" value={back} />
      <button
        type="submit"
        aria-disabled={pending || undefined}
        title={on ? labels.takeBack : undefined}
        onClick={(event) => {
          if (pending) event.preventDefault();
        }}
        className={`${shapes[size]} cursor-pointer ${on ? looks.given : looks[size]}`}
      >
        <Icon name={on ? "check" : "support"} size={size === "page" ? 24 : 20} />
        <span>
          {on ? labels.supported : labels.support}
          <span className="sr-only">
            {on ? `. ${labels.takeBack}` : ""}: {idea.title}
          </span>
        </span>
        <Count count={count} labels={labels} />
      </button>
      <p role="status" className="sr-only">
        {said}
      </p>
      {refusal ? (
        <p role="alert" className="max-w-64 text-sm font-semibold text-danger">
          {refusal}
        </p>
      ) : null}
    </form>
  );
}

function Closed({
  count,
  labels,
  size,
}: { count: number } & Required<Pick<SupportButtonProps, "labels" | "size">>) {
  return (
    <p className={`${shapes[size]} ${looks.closed}`}>
      <Icon name="support" size={20} />
      <span>{labels.closed}</span>
      <Count count={count} labels={labels} />
    </p>
  );
}

function Count({ count, labels }: { count: number; labels: SupportLabels }) {
  return <span className="border-s border-current/25 ps-2.5 tabular-nums">{number(count, labels)}</span>;
}

const shapes = {
  card: "inline-flex min-h-11 items-center justify-center gap-2 rounded-control border-[1.5px] px-3 text-sm font-bold",
  page: "flex min-h-14 w-full items-center justify-center gap-2.5 rounded-control border-[1.5px] px-5 text-lg font-bold",
};

const looks = {
  card: "border-line-strong bg-surface text-ink hover:border-brand-edge hover:bg-brand-soft",
  page: "border-brand-edge bg-brand text-on-brand hover:bg-brand-hover",
  given: "border-brand-edge bg-brand-soft text-brand-text",
  closed: "border-transparent bg-sunken text-muted",
};

function number(count: number, labels: SupportLabels): string {
  return new Intl.NumberFormat(labels.locale === "ar" ? "ar-u-nu-latn" : labels.locale).format(count);
}
