import { describe, expect, test } from "vitest";
import { answerIdeaInput } from "@/lib/ideas/answering/input";
import { afterAnswer, allowedStatuses, canMove } from "@/lib/ideas/answering/policy";
import { ideaStatuses } from "@/lib/ideas/status";

const now = new Date("2026-11-21T10:00:00Z");
const due = new Date("2026-12-01T22:59:59Z");
const later = new Date("2027-02-01T22:59:59Z");

describe("where an idea may go", () => {
  test("nothing ever becomes a mere proposal again", () => {
    for (const from of ideaStatuses) expect(canMove(from, "proposed")).toBe(false);
  });

  test("the loop goes forward, and a refusal may be reconsidered", () => {
    expect(canMove("proposed", "under_review")).toBe(true);
    expect(canMove("under_review", "accepted")).toBe(true);
    expect(canMove("accepted", "under_way")).toBe(true);
    expect(canMove("under_way", "done")).toBe(true);
    expect(canMove("proposed", "declined")).toBe(true);
    expect(canMove("declined", "under_review")).toBe(true);
    expect(canMove("accepted", "under_review")).toBe(false);
    expect(canMove("under_way", "accepted")).toBe(false);
    expect(canMove("done", "accepted")).toBe(false);
  });

  test("from everywhere there is somewhere to go", () => {
    for (const from of ideaStatuses) expect(allowedStatuses(from).length).toBeGreaterThan(0);
  });
});

describe("what is due after an answer", () => {
  const promised = { dueAt: due, dueReason: "posted", answeredAt: null };

  test("a review alone does not lift the promise", () => {
    expect(afterAnswer(promised, { status: "under_review", nextDueAt: null }, now)).toEqual(promised);
  });

  test("the next step's day becomes the new due date", () => {
    expect(afterAnswer(promised, { status: "under_review", nextDueAt: later }, now)).toEqual({
      dueAt: later,
      dueReason: "nextStep",
      answeredAt: null,
    });
    expect(afterAnswer(promised, { status: "accepted", nextDueAt: later }, now)).toEqual({
      dueAt: later,
      dueReason: "nextStep",
      answeredAt: now,
    });
  });

  test.each(["accepted", "under_way", "done", "declined"] as const)("%s keeps the promise", (status) => {
    expect(afterAnswer(promised, { status, nextDueAt: null }, now)).toEqual({
      dueAt: null,
      dueReason: null,
      answeredAt: now,
    });
  });
});

test("a refusal without a reason is refused at its field", () => {
  const form = { ideaId: crypto.randomUUID(), status: "declined", signedName: "Ada", department: "Parks" };
  for (const text of ["", "   ", "No."]) {
    const result = answerIdeaInput.safeParse({ ...form, text });
    expect(result.error?.issues[0]?.path).toEqual(["text"]);
  }
  expect(answerIdeaInput.safeParse({ ...form, text: "The square is a monument." }).success).toBe(true);
});
