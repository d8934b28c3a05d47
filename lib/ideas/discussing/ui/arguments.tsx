import type { Stance } from "@/lib/discussion/input";
import type { Discussion, StrandView } from "@/lib/ideas/discussing/read";
import { Conversation } from "./conversation";
import { AddLink, MoreOf, Side, ToSides } from "./side";
import { linkIn, type TalkView } from "./talk-view";

type Props = { discussion: Discussion; view: TalkView };

/** What speaks for an idea and what against it, side by side; on a phone one below the other, with a way to each. */
export function Arguments({ discussion, view }: Props) {
  const { t } = view.page;
  const { for: pro, against } = discussion.strands;
  if (pro.count + against.count === 0) return <NoArguments view={view} />;
  return (
    <section aria-labelledby="arguments" className="grid gap-4">
      <h3 id="arguments" className="text-xl font-bold">
        {t("discussion.argumentsTitle")}
      </h3>
      <ToSides page={view.page} counts={{ for: pro.count, against: against.count }} />
      <div className="grid items-start gap-5 *:min-w-0 md:grid-cols-2">
        <Column side="for" strand={pro} view={view} />
        <Column side="against" strand={against} view={view} />
      </div>
    </section>
  );
}

function Column({ side, strand, view }: { side: Stance; strand: StrandView; view: TalkView }) {
  const { t } = view.page;
  return (
    <Side page={view.page} side={side} count={strand.count} heading="h4">
      {strand.continued ? (
        <p className="px-4 sm:px-5">
          <a
            href={linkIn(view, { [side]: null }, side)}
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {t("discussion.first")}
          </a>
        </p>
      ) : null}
      <ul className="divide-y divide-line">
        {strand.roots.map((root) => (
          <li key={root.id} className="px-4 py-4 sm:px-5">
            <Conversation root={root} view={view} />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-4 px-4 pb-3 sm:px-5">
        {strand.next ? (
          <MoreOf side={side} href={linkIn(view, { [side]: strand.next }, side)} view={view} />
        ) : null}
        {view.open ? <AddLink side={side} view={view} /> : null}
      </div>
    </Side>
  );
}

function NoArguments({ view }: { view: TalkView }) {
  if (!view.open) return null;
  return (
    <section
      aria-label={view.page.t("discussion.argumentsTitle")}
      className="flex flex-wrap items-center gap-x-6 gap-y-1 rounded-card border border-dashed border-line-strong/60 px-4 py-3 sm:px-5"
    >
      <p className="text-muted">{view.page.t("discussion.noneYet")}</p>
      <AddLink side="for" view={view} />
      <AddLink side="against" view={view} />
    </section>
  );
}
