import type { CommentOrder } from "@/lib/discussion/queries";
import { commentOrders } from "@/lib/discussion/queries";

export type TalkParams = Record<string, string | string[] | undefined>;

/** Which part of a discussion a page shows and what is open in it, as its address says. */
export type TalkState = {
  order: CommentOrder;
  /** Keys after which the strands go on. */
  after: { talk: string | null; for: string | null; against: string | null };
  /** A comment that was linked to: its conversation comes first, with all replies. */
  comment: string | null;
  reply: string | null;
  edit: string | null;
  withdraw: string | null;
  say: "for" | "against" | null;
};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What an address cannot mean is left out, never an error. */
export function readTalkState(params: TalkParams): TalkState {
  const id = (name: string) => {
    const value = params[name];
    return typeof value === "string" && uuid.test(value) ? value : null;
  };
  const order = commentOrders.find((known) => known === params.order) ?? "helpful";
  const say = params.say === "for" || params.say === "against" ? params.say : null;
  return {
    order,
    say,
    after: { talk: id("after"), for: id("for"), against: id("against") },
    comment: id("comment"),
    reply: id("reply"),
    edit: id("edit"),
    withdraw: id("withdraw"),
  };
}

/** An address of the same idea: what is kept of the state, what is changed, and the place on the page. */
export function talkHref(
  path: string,
  state: TalkState,
  change: Record<string, string | null>,
  hash: string,
) {
  const kept: Record<string, string | null> = {
    order: state.order === "helpful" ? null : state.order,
    after: state.after.talk,
    for: state.after.for,
    against: state.after.against,
    comment: state.comment,
    ...change,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(kept)) if (value) query.set(name, value);
  const text = query.toString();
  return `${path}${text ? `?${text}` : ""}#${hash}`;
}
