"use server";

import { postedPath } from "@/lib/ideas/address";
import { submitIdea } from "@/lib/ideas/commands";
import { cityAction } from "@/lib/request/action";
import { postIdeaInput } from "./input";
import { likelyMatches } from "./matches";
import { waitingIdea } from "./pending";
import { type Pictures, preparePictures, savePictures } from "./pictures";
import { shownMatch } from "./shown-match";

const limit = { name: "idea.submit", points: 40, seconds: 3600 };

/** Posts an idea; once, before that, it shows the ideas that look like the same and were not seen yet. */
export const postIdeaForm = cityAction<typeof postIdeaInput, Pictures>(
  "idea.submit",
  postIdeaInput,
  async ({ input, prepared, db, actor, t, path, ...context }) => {
    if (Object.keys(prepared.refused).length > 0) {
      return { invalid: "", fields: prepared.refused };
    }
    if (!input.anyway) {
      const matches = (await likelyMatches(db, actor, input)).filter(
        ({ code }) => !input.seen.includes(code),
      );
      if (matches.length > 0) {
        const similar = JSON.stringify(matches.map((match) => shownMatch(match, path)));
        return { invalid: t("board.post.similarFirst"), values: { similar } };
      }
    }
    const images = await savePictures({ db, actor }, prepared.ready);
    const { code } = await submitIdea({ ...context, db, actor }, { ...input, images });
    return { go: path(postedPath({ code })) };
  },
  {
    limit,
    prepare: ({ city, t, input }) => preparePictures(city.id, t, input),
    keep: ({ input, prepared }) => waitingIdea(input, prepared.ready),
  },
);
