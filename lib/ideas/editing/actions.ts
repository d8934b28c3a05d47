"use server";

import { ideaPath, ideaShortPath } from "@/lib/ideas/address";
import { wrongInEdit } from "@/lib/ideas/fields/check";
import { mistakeWords } from "@/lib/ideas/fields/mistake-words";
import { FieldsError } from "@/lib/ideas/fields/read-fields";
import { type IdeaImage, ideaLimits, ideaSubject } from "@/lib/ideas/input";
import { photoNumbers } from "@/lib/ideas/posting/input";
import { type Pictures, preparePictures, savePictures } from "@/lib/ideas/posting/pictures";
import { restOfForm } from "@/lib/ideas/posting/rest-of-form";
import { asPerson } from "@/lib/people/actor";
import { cityAction } from "@/lib/request/action";
import { editIdea, withdrawIdea } from "./commands";
import { askedInEdit, type EditIdeaInput, editIdeaInput } from "./input";
import { findEditable } from "./queries";

const limit = { name: "idea.edit", points: 60, seconds: 3600 };

export const editIdeaForm = cityAction<typeof editIdeaInput, Pictures>(
  "idea.edit",
  editIdeaInput,
  async ({ input, prepared, db, actor, t, path }) => {
    if (Object.keys(prepared.refused).length > 0) {
      const mistakes = mistakeWords(t, await wrongInEdit({ db, actor }, input));
      return { invalid: "", fields: { ...mistakes, ...prepared.refused } };
    }
    const now = await findEditable(db, asPerson(actor), { id: input.ideaId });
    const kept = keptImages(input, now?.images ?? []);
    const images = [...kept, ...(await savePictures({ db, actor }, prepared.ready))];
    if (images.length > ideaLimits.images) {
      const message = t("board.edit.tooManyPhotos", { count: ideaLimits.images });
      return { invalid: message, fields: { photo1: message } };
    }
    try {
      return { go: path(ideaPath(await editIdea({ db, actor }, { ...input, images }))) };
    } catch (error) {
      if (!(error instanceof FieldsError)) throw error;
      return { invalid: "", fields: mistakeWords(t, error.mistakes) };
    }
  },
  {
    limit,
    alsoWrong: (sent) => {
      const asked = askedInEdit.safeParse(sent.fields);
      const { actor } = sent;
      return restOfForm(sent, async (db) => (asked.success ? wrongInEdit({ db, actor }, asked.data) : []));
    },
    prepare: ({ city, t, input }) => preparePictures(city.id, t, input),
  },
);

export const withdrawIdeaForm = cityAction(
  "idea.withdraw",
  ideaSubject,
  async ({ input, db, actor, path }) => {
    const { code } = await withdrawIdea({ db, actor }, input);
    return { go: path(ideaShortPath({ code })) };
  },
  { limit },
);

/** Of the idea's own photos those that the form did not drop; a file of somebody else's is none of them. */
function keptImages(input: EditIdeaInput, own: IdeaImage[]): IdeaImage[] {
  return photoNumbers.flatMap((number) => {
    const fileId = input[`kept${number}`];
    const known = own.some((image) => image.fileId === fileId);
    return fileId && known && !input[`drop${number}`] ? [{ fileId, alt: input[`keptAlt${number}`] }] : [];
  });
}
