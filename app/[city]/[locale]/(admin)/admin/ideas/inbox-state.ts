import { validate } from "uuid";
import { type InboxCursor, type InboxView, inboxViews } from "@/lib/ideas/inbox/queries";
import { type IdeaStatus, isIdeaStatus } from "@/lib/ideas/status";
import { one, type SearchParams } from "../shell/search-params";

/** What an address of the inbox says. */
export type InboxState = {
  view: InboxView;
  query: string;
  status: IdeaStatus | null;
  topicId: string | null;
  department: string;
  /** Only what the reader sees to. */
  mine: boolean;
  after: InboxCursor | null;
};

/** Without a view it is all that is due: an idea under review can be late as well as a new one. */
export async function readInboxState(searchParams: SearchParams): Promise<InboxState> {
  const query = await searchParams;
  const status = one(query.status);
  const topicId = one(query.topic);
  return {
    view: inboxViews.find((known) => known === one(query.view)) ?? "due",
    query: one(query.q).trim().slice(0, 200),
    status: isIdeaStatus(status) ? status : null,
    topicId: validate(topicId) ? topicId : null,
    department: one(query.department).slice(0, 200),
    mine: one(query.mine) === "1",
    after: cursorOf(one(query.after)),
  };
}

/** The address of another state; what `changes` does not name stays, but for the place in the list. */
export function inboxAddress(state: InboxState, changes: Record<string, string>): string {
  return `/admin/ideas?${new URLSearchParams(inboxQuery(state, changes))}`;
}

/** What such an address says of which ideas the list holds. */
export function inboxQuery(state: InboxState, changes: Record<string, string> = {}): Record<string, string> {
  const { view, query, status, topicId, department, mine } = state;
  const narrowed = { status: status ?? "", topic: topicId ?? "", department, mine: mine ? "1" : "" };
  const all = { view, q: query, ...narrowed, ...changes };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value));
}

export function isFiltered({ query, status, topicId, department, mine }: InboxState): boolean {
  return mine || query !== "" || status !== null || topicId !== null || department !== "";
}

export function cursorOf(text: string): InboxCursor | null {
  const [, due = "", id] = /^([\d :.+-]{0,40})~([0-9a-f-]{36})$/.exec(text) ?? [];
  if (!id || !validate(id) || (due && Number.isNaN(Date.parse(due)))) return null;
  return { due, id };
}
