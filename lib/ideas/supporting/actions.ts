import { markRoute } from "@/lib/request/mark";
import { castTogether } from "./together";

const limit = { name: "idea.support", points: 300, seconds: 3600 };

/** What the support button sends. */
export const support = markRoute({
  anchor: "idea",
  give: {
    name: "idea.support",
    work: async (request) => {
      const { supportCount } = await castTogether({ ...request, ideaId: request.input.id, give: true });
      return { count: supportCount, said: request.t("idea.support.given") };
    },
    options: { limit, keep: ({ input }) => ({ kind: "idea.support", payload: { ideaId: input.id } }) },
  },
  take: {
    name: "idea.takeSupportBack",
    work: async (request) => {
      const { supportCount } = await castTogether({ ...request, ideaId: request.input.id, give: false });
      return { count: supportCount, said: request.t("idea.support.taken") };
    },
    options: { limit },
  },
});
