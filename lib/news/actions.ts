"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { pictureBy, pictureOf } from "@/lib/files/form-picture";
import { inProject } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { changeNews, publishNews, withdrawNews, writeNews } from "./commands";
import { changeNewsInput, newsInput, publishNewsInput, writeNewsInput } from "./input";

const list = "/admin/news";
const placeOf = ({ projectId }: { projectId: string | null }) => inProject(projectId);

export const writeNewsForm = cityAction(
  "news.write",
  writeNewsInput,
  async (request) => {
    const { input } = request;
    const missing = missingWords(request, { title: input.title, body: input.body });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    if (picture.fileId) {
      const unsaid = missingWords(request, { imageAlt: input.imageAlt });
      if (unsaid) return unsaid;
    }
    const { id } = await writeNews(request, { ...input, ...picture });
    return { go: request.path(`${list}/${id}?saved=newsWritten`) };
  },
  { prepare: pictureBy<{ projectId: string | null }>("news.write", placeOf) },
);

export const changeNewsForm = cityAction(
  "news.change",
  changeNewsInput,
  async (request) => {
    const { input } = request;
    const missing = missingWords(request, { title: input.title, body: input.body });
    if (missing) return missing;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    const edited = await changeNews(request, { ...input, ...picture });
    return editAnswer(request, edited, `${list}/${input.id}?saved=news`);
  },
  { prepare: pictureBy<{ projectId: string | null }>("news.write", placeOf) },
);

export const publishNewsForm = cityAction("news.publish", publishNewsInput, async (request) => {
  const { id, publishAt } = request.input;
  await publishNews(request, request.input);
  return { go: request.path(`${list}/${id}?saved=${publishAt ? "newsScheduled" : "newsPublished"}`) };
});

export const withdrawNewsForm = cityAction("news.withdraw", newsInput, async (request) => {
  await withdrawNews(request, request.input);
  return { go: request.path(`${list}/${request.input.id}?saved=newsWithdrawn`) };
});
