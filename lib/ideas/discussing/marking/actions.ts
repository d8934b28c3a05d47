import { withCity } from "@/db/with-city";
import { markRoute } from "@/lib/request/mark";
import { markCommentHelpful, unmarkCommentHelpful } from "../commands";

const limit = { name: "comment.helpful", points: 300, seconds: 3600 };

/** What the button "Helpful" of a comment sends. */
export const helpful = markRoute({
  anchor: "comment",
  give: {
    name: "comment.helpful",
    work: async ({ input, t, city, actor }) => {
      const { helpfulCount } = await withCity(city.id, (db) =>
        markCommentHelpful({ db, actor }, { commentId: input.id }),
      );
      return { count: helpfulCount, said: t("discussion.helpful.given") };
    },
    options: { limit },
  },
  take: {
    name: "comment.unhelpful",
    work: async ({ input, t, city, actor }) => {
      const { helpfulCount } = await withCity(city.id, (db) =>
        unmarkCommentHelpful({ db, actor }, { commentId: input.id }),
      );
      return { count: helpfulCount, said: t("discussion.helpful.taken") };
    },
    options: { limit },
  },
});
