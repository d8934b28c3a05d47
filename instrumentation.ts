import type { Instrumentation } from "next";

/** Runs once when the server starts, before it takes a request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServing } = await import("@/lib/request/start");
  await startServing(async () => {
    const [
      reminding,
      reviewing,
      following,
      comparing,
      scoring,
      tending,
      figures,
      openData,
      updates,
      digests,
      moderation,
    ] = await Promise.all([
      import("@/lib/ideas/reminding/remind"),
      import("@/lib/projects/reviewing/ask"),
      import("@/lib/following/tell"),
      import("@/lib/ideas/similar/compare"),
      import("@/lib/engagement/scoring/reader"),
      import("@/lib/engagement/tending"),
      import("@/lib/insight/figures/reader"),
      import("@/lib/insight/open-data/refresh"),
      import("@/lib/insight/updates/update"),
      import("@/lib/insight/digests/digest"),
      import("@/lib/moderation/queue"),
    ]);
    return {
      remind: reminding.remind,
      review: reviewing.askForReviews,
      follow: following.tellFollowers,
      game: tending.tendGame,
      compare: comparing.compareIdeas,
      openData: openData.refreshOpenData,
      update: updates.update,
      digest: digests.digestWith(moderation.countWaiting),
      readers: [scoring.scores, figures.figuresReader],
    };
  });
}

/** Runs for each error that no page caught. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logFailure } = await import("@/lib/request/unexpected");
  logFailure(error, { route: context.routePath });
};
