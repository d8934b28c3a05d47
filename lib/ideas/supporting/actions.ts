import { markRoute } from "@/lib/request/mark";
import { supportIdea, takeSupportBack } from "./commands";

const limit = { name: "idea.support", points: 300, seconds: 3600 };

/** What the support button sends. */
export const support = markRoute({
  anchor: "idea",
  give: {
    name: "idea.support",
    work: async ({ input, t, ...context }) => {
      const { supportCount } = await supportIdea(context, { ideaId: input.id });
      return { count: supportCount, said: t("idea.support.given") };
    },
    options: { limit, keep: ({ input }) => ({ kind: "idea.support", payload: { ideaId: input.id } }) },
  },
  take: {
    name: "idea.takeSupportBack",
    work: async ({ input, t, ...context }) => {
      const { supportCount } = await takeSupportBack(context, { ideaId: input.id });
      return { count: supportCount, said: t("idea.support.taken") };
    },
    options: { limit },
  },
});
