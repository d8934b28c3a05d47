import type { Instrumentation } from "next";

/** Runs once when the server starts, before it takes a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServing } = await import("@/lib/request/start");
  await startServing(async () => {
    const [{ remind }, { scores }, { tendGame }, { figuresReader }, { refreshOpenData }] = await Promise.all([
      import("@/lib/ideas/reminding/remind"),
      import("@/lib/engagement/scoring/reader"),
      import("@/lib/engagement/tending"),
      import("@/lib/insight/figures/reader"),
      import("@/lib/insight/open-data/refresh"),
    ]);
    return { remind, game: tendGame, openData: refreshOpenData, readers: [scores, figuresReader] };
  });
}

/** Runs for each error that no page caught. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFailure } = await import("@/lib/request/unexpected");
  logFailure(error, { route: context.routePath });
};
