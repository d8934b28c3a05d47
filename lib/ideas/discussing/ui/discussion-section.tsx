import { commentOrders } from "@/lib/discussion/queries";
import type { Discussion } from "@/lib/ideas/discussing/read";
import { Card } from "@/lib/ui/card";
import { MoreInPlace } from "@/lib/ui/more-in-place";
import { Segments } from "@/lib/ui/tabs";
import { Arguments } from "./arguments";
import { Composer } from "./composer";
import { Conversation } from "./conversation";
import { HelpfulForm } from "./helpful-button";
import { pageOf, talkOf } from "./talk-of";
import { TalkProvider } from "./talk-provider";
import { linkIn, type TalkView } from "./talk-view";

type Props = { ideaId: string; count: number; discussion: Discussion; view: TalkView };

/** Everything people say about an idea. */
export function DiscussionSection({ ideaId, count, discussion, view }: Props) {
  const { t } = view.page;
  return (
    <TalkProvider talk={talkOf(view, { ideaId, names: discussion.names, voices: discussion.voices })}>
      <section id="discussion" aria-labelledby="discussion-title" className="grid gap-6 *:min-w-0">
        <h2 id="discussion-title" className="text-2xl font-bold">
          {t("discussion.title")}{" "}
          <span className="text-lg font-semibold text-muted">{t("discussion.count", { count })}</span>
        </h2>
        <Pinned discussion={discussion} view={view} />
        <HelpfulForm view={view} back={pageOf(view)} />
        <Write view={view} />
        <Arguments discussion={discussion} view={view} />
        <Comments discussion={discussion} view={view} />
      </section>
    </TalkProvider>
  );
}

type Part = Pick<Props, "discussion" | "view">;

/** The conversation that a link led to: it comes first, wherever the order would put it. */
function Pinned({ discussion: { pinned }, view }: Part) {
  if (!pinned) return null;
  return (
    <Card as="section" className="border-brand-edge">
      {pinned.root.own ? null : <p className="mb-3 text-sm text-muted">{view.page.t("discussion.pinned")}</p>}
      <Conversation root={pinned.root} view={view} />
    </Card>
  );
}

function Write({ view }: { view: TalkView }) {
  const { t, actor } = view.page;
  if (!view.open) return <p className="text-muted">{t("discussion.write.closed")}</p>;
  return (
    <Card as="section" aria-labelledby="say-title" className="grid gap-4">
      <h3 id="say-title" className="text-xl font-bold">
        {t("discussion.write.title")}
      </h3>
      <Composer
        prompt={t("discussion.write.open")}
        note={actor.kind === "visitor" ? t("discussion.write.visitor") : undefined}
        legend={t("discussion.write.kind")}
        kinds={[
          { value: "", label: t("discussion.write.comment") },
          { value: "for", label: t("discussion.write.for") },
          { value: "against", label: t("discussion.write.against") },
        ]}
        chosen={view.state.say ?? ""}
      />
    </Card>
  );
}

function Comments({ discussion, view }: Part) {
  const { t } = view.page;
  const { roots, next, count, continued } = discussion.strands.talk;
  return (
    <section id="comments" aria-labelledby="comments-title" className="grid gap-4 *:min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="comments-title" className="text-xl font-bold">
          {t("discussion.talkTitle")}
        </h3>
        {count > 1 ? <Order view={view} /> : null}
      </div>
      {continued ? (
        <a
          href={linkIn(view, { after: null }, "comments")}
          className="link inline-flex min-h-11 items-center justify-self-start"
        >
          {t("discussion.first")}
        </a>
      ) : null}
      {roots.length === 0 && !discussion.pinned ? (
        <p className="text-muted">{t("discussion.noneTalk")}</p>
      ) : null}
      <ul id="talk" className="grid gap-4">
        {roots.map((root) => (
          <li key={root.id} id={`talk-${root.id}`} data-item="">
            <Card>
              <Conversation root={root} view={view} />
            </Card>
          </li>
        ))}
      </ul>
      {next ? (
        <MoreInPlace
          href={linkIn(view, { after: next, comment: null }, "comments")}
          label={t("discussion.more")}
          pendingLabel={t("form.pending")}
          listId="talk"
        />
      ) : null}
    </section>
  );
}

function Order({ view }: { view: TalkView }) {
  const { t } = view.page;
  return (
    <Segments
      label={t("discussion.orders")}
      tabs={commentOrders.map((order) => ({
        label: t(`discussion.order.${order}`),
        href: linkIn(view, { order: order === "helpful" ? null : order, after: null }, "comments"),
        current: view.state.order === order,
      }))}
    />
  );
}
