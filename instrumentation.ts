import type { Instrumentation } from "next";

/** Runs once when the server starts, before it takes a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServing } = await import("@/lib/request/start");
  const { remind } = await import("@/lib/ideas/reminding/remind");
  const { update } = await import("@/lib/insight/updates/update");
  const { digestWith } = await import("@/lib/insight/digests/digest");
  const { countWaiting } = await import("@/lib/moderation/queue");
  const { scores } = await import("@/lib/engagement/scoring/reader");
  const { figuresReader } = await import("@/lib/insight/figures/reader");
  await startServing({ remind, update, digest: digestWith(countWaiting), readers: [scores, figuresReader] });
}

/** Runs for each error that no page caught. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFailure } = await import("@/lib/request/unexpected");
  logFailure(error, { route: context.routePath });
};
