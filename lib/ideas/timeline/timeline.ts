import type { Milestone } from "@/lib/ideas/milestones/queries";
import { isLate } from "@/lib/ideas/promise";
import type { IdeaStatus } from "@/lib/ideas/status";
import type { AnswerView, IdeaView } from "@/lib/ideas/viewing/view";

/** One thing that happened to an idea, or that was promised for it, in the order of time. */
export type TimelineEntry =
  | { kind: "posted"; at: Date; imported: boolean }
  | { kind: "edited"; at: Date }
  | { kind: "milestone"; at: Date; supports: number }
  | { kind: "promised"; at: Date; supports: number; dueAt: Date | null }
  | { kind: "challenge"; at: Date; what: "finalist" | "takenBack" | "winner" | "mention" }
  | { kind: "answered"; at: Date; answer: AnswerView }
  | { kind: "step"; at: Date; step: Milestone }
  | { kind: "due"; at: Date; late: boolean; reason: string | null }
  | { kind: "next"; status: IdeaStatus };

/** What the ledger says of it, as far as the timeline tells it. */
export type LedgerEntry = { verb: string; at: Date; data: Record<string, unknown> };

type Told = Pick<
  IdeaView,
  "publishedAt" | "imported" | "answers" | "dueAt" | "dueReason" | "status" | "milestones"
>;

export function buildTimeline(idea: Told, ledger: LedgerEntry[], now: Date): TimelineEntry[] {
  const happened: (TimelineEntry & { at: Date })[] = [
    { kind: "posted", at: idea.publishedAt, imported: idea.imported !== null },
    ...fromLedger(ledger),
    ...idea.answers
      .toReversed()
      .map((answer) => ({ kind: "answered" as const, at: answer.createdAt, answer })),
    ...idea.milestones.flatMap((step) => {
      const at = step.doneAt ?? step.withdrawnAt;
      return at ? [{ kind: "step" as const, at, step }] : [];
    }),
  ];
  happened.sort((a, b) => a.at.getTime() - b.at.getTime());
  return [...happened, ...ahead(idea, now)];
}

function fromLedger(ledger: LedgerEntry[]): (TimelineEntry & { at: Date })[] {
  const promised = ledger.flatMap(({ verb, at, data }) =>
    verb === "idea.promiseMade" && data.reason === "supports"
      ? [{ kind: "promised" as const, at, supports: Number(data.supports), dueAt: dateOf(data.dueAt) }]
      : [],
  );
  const told = new Set(promised.map(({ supports }) => supports));
  const milestones = ledger.flatMap(({ verb, at, data }) =>
    verb === "idea.milestoneReached" && !told.has(Number(data.supports))
      ? [{ kind: "milestone" as const, at, supports: Number(data.supports) }]
      : [],
  );
  const edits = ledger.flatMap(({ verb, at }) =>
    verb === "idea.edited" ? [{ kind: "edited" as const, at }] : [],
  );
  const rounds = ledger.flatMap(({ verb, at, data }) => {
    const what = verb === "challenge.recognised" ? data.award : rounded[verb];
    return isRound(what) ? [{ kind: "challenge" as const, at, what }] : [];
  });
  // Many small changes are one thing to know: that it was changed, and when last.
  return [...promised, ...milestones.slice(-4), ...rounds, ...edits.slice(-1)];
}

const rounded: Record<string, string> = {
  "challenge.finalistNamed": "finalist",
  "challenge.finalistTakenBack": "takenBack",
};

type Round = Extract<TimelineEntry, { kind: "challenge" }>["what"];

function isRound(what: unknown): what is Round {
  return what === "finalist" || what === "takenBack" || what === "winner" || what === "mention";
}

/** The promises that are still open, by their days; without one, where the loop goes from here. */
function ahead(idea: Told, now: Date): TimelineEntry[] {
  const open = [
    ...idea.milestones
      .filter(({ doneAt, withdrawnAt }) => !doneAt && !withdrawnAt)
      .map((step) => ({ kind: "step" as const, at: step.dueAt, step })),
    ...(idea.dueAt
      ? [{ kind: "due" as const, at: idea.dueAt, late: isLate(idea, now), reason: idea.dueReason }]
      : []),
  ];
  if (open.length > 0) return open.sort((a, b) => a.at.getTime() - b.at.getTime());
  const next = { accepted: "under_way", under_way: "done" } as const;
  if (idea.status === "accepted" || idea.status === "under_way") {
    return [{ kind: "next", status: next[idea.status] }];
  }
  return [];
}

function dateOf(value: unknown): Date | null {
  return typeof value === "string" ? new Date(value) : null;
}
