"use server";

import { postedPath } from "@/lib/ideas/address";
import { submitIdea } from "@/lib/ideas/commands";
import { wrongFields } from "@/lib/ideas/fields/check";
import { mistakeWords } from "@/lib/ideas/fields/mistake-words";
import { FieldsError } from "@/lib/ideas/fields/read-fields";
import { cityAction } from "@/lib/request/action";
import { askedInput, postIdeaInput } from "./input";
import { likelyMatches } from "./matches";
import { waitingIdea } from "./pending";
import { type Pictures, preparePictures, savePictures } from "./pictures";
import { restOfForm } from "./rest-of-form";
import { shownMatch } from "./shown-match";

const limit = { name: "idea.submit", points: 40, seconds: 3600 };

/** Posts an idea; once, before that, it shows the ideas that look like the same and were not seen yet. */
export const postIdeaForm = cityAction<typeof postIdeaInput, Pictures>(
  "idea.submit",
  postIdeaInput,
  async ({ input, prepared, db, actor, t, path, ...context }) => {
    if (Object.keys(prepared.refused).length > 0) {
      const mistakes = mistakeWords(t, await wrongFields(db, input));
      return { invalid: "", fields: { ...mistakes, ...prepared.refused } };
    }
    if (!input.anyway || actor.kind !== "person") {
      // What is kept until somebody signed in cannot be mended any more then.
      const [found, mistakes] = await Promise.all([
        input.anyway ? [] : likelyMatches(db, actor, input),
        wrongFields(db, input),
      ]);
      if (mistakes.length > 0) return { invalid: "", fields: mistakeWords(t, mistakes) };
      const matches = found.filter(({ code }) => !input.seen.includes(code));
      if (matches.length > 0) {
        const similar = JSON.stringify(matches.map((match) => shownMatch(match, path)));
        return { invalid: t("board.post.similarFirst"), values: { similar } };
      }
    }
    const images = await savePictures({ db, actor }, prepared.ready);
    try {
      const { code } = await submitIdea({ ...context, db, actor }, { ...input, images });
      return { go: path(postedPath({ code })) };
    } catch (error) {
      if (!(error instanceof FieldsError)) throw error;
      return { invalid: "", fields: mistakeWords(t, error.mistakes) };
    }
  },
  {
    limit,
    alsoWrong: (sent) => {
      const asked = askedInput.safeParse(sent.fields);
      return restOfForm(sent, async (db) => (asked.success ? wrongFields(db, asked.data) : []));
    },
    prepare: ({ city, t, input }) => preparePictures(city.id, t, input),
    keep: ({ input, prepared }) => waitingIdea(input, prepared.ready),
  },
);
