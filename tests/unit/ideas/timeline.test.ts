import { expect, test } from "vitest";
import { ideaPath } from "@/lib/ideas/address";
import type { Milestone } from "@/lib/ideas/milestones/queries";
import { buildTimeline, type LedgerEntry } from "@/lib/ideas/timeline/timeline";
import type { AnswerView } from "@/lib/ideas/viewing/view";

const day = (number: number) => new Date(Date.UTC(2026, 0, number));
const idea = {
  publishedAt: day(1),
  imported: null,
  answers: [] as AnswerView[],
  dueAt: null as Date | null,
  dueReason: null as string | null,
  status: "proposed" as const,
  milestones: [] as Milestone[],
};
const reached = (supports: number, at: Date): LedgerEntry => ({
  verb: "idea.milestoneReached",
  at,
  data: { supports },
});
const answer = (status: AnswerView["status"], createdAt: Date): AnswerView => ({
  id: status,
  statusBefore: "proposed",
  status,
  text: "",
  locale: "en",
  signedName: "",
  signedTitle: "",
  department: "",
  signedBy: null,
  cosigners: [],
  external: false,
  nextDueAt: null,
  onTime: null,
  createdAt,
});
const kinds = (entries: ReturnType<typeof buildTimeline>) => entries.map(({ kind }) => kind);

test("it tells what happened in the order of time, and what is promised last", () => {
  const entries = buildTimeline(
    { ...idea, answers: [answer("accepted", day(20)), answer("under_review", day(10))], dueAt: day(40) },
    [reached(10, day(5))],
    day(30),
  );
  expect(kinds(entries)).toEqual(["posted", "milestone", "answered", "answered", "due"]);
  expect(entries.at(-1)).toMatchObject({ late: false });
});

test("two answers of the same moment stay in the order they were given", () => {
  const entries = buildTimeline(
    { ...idea, answers: [answer("accepted", day(10)), answer("under_review", day(10))] },
    [],
    day(30),
  );
  expect(entries.flatMap((entry) => (entry.kind === "answered" ? [entry.answer.status] : []))).toEqual([
    "under_review",
    "accepted",
  ]);
});

test("a promise that came with a number of supports is told once, as the promise", () => {
  const promise = {
    verb: "idea.promiseMade",
    at: day(6),
    data: { reason: "supports", supports: 50, dueAt: day(36).toISOString() },
  };
  const entries = buildTimeline(idea, [reached(50, day(6)), promise], day(7));
  expect(kinds(entries)).toEqual(["posted", "promised"]);
});

test("many small changes are one line", () => {
  const edit = (at: Date) => ({ verb: "idea.edited", at, data: {} });
  const entries = buildTimeline(idea, [edit(day(2)), edit(day(3)), edit(day(4))], day(7));
  expect(entries.filter(({ kind }) => kind === "edited")).toMatchObject([{ at: day(4) }]);
});

test("late is told as late, and an accepted idea without a date shows where the loop goes", () => {
  expect(buildTimeline({ ...idea, dueAt: day(5) }, [], day(6)).at(-1)).toMatchObject({ late: true });
  const accepted = { ...idea, status: "accepted" as const };
  expect(buildTimeline(accepted, [], day(6)).at(-1)).toEqual({ kind: "next", status: "under_way" });
});

test("steps stand where they were done or withdrawn, and those still open by their day after all that happened", () => {
  const step = (id: string, dueAt: Date, ends: Partial<Milestone> = {}): Milestone => ({
    ...{ id, dueAt, title: { en: id }, department: "", cost: null, picture: null, donePicture: null },
    ...{
      state: "open",
      doneAt: null,
      withdrawnAt: null,
      note: "",
      noteLocale: "en",
      moves: [],
      createdAt: day(2),
    },
    ...ends,
  });
  const milestones = [
    step("later", day(50)),
    step("sooner", day(40)),
    step("done", day(20), { doneAt: day(12) }),
    step("withdrawn", day(20), { withdrawnAt: day(8) }),
  ];
  const entries = buildTimeline({ ...idea, milestones, dueAt: day(45) }, [], day(30));
  const told = entries.map((entry) => (entry.kind === "step" ? entry.step.id : entry.kind));
  expect(told).toEqual(["posted", "withdrawn", "done", "sooner", "due", "later"]);
});

test("an idea whose title is a page's name still has an address of its own", () => {
  expect(ideaPath({ code: "abc234", slug: "withdraw" })).toBe("/ideas/abc234/withdraw-");
  expect(ideaPath({ code: "abc234", slug: "" })).toBe("/ideas/abc234");
  expect(ideaPath({ code: "abc234", slug: "مقعد" })).toBe(`/ideas/abc234/${encodeURIComponent("مقعد")}`);
});
