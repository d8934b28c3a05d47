import { draftLabels } from "@/lib/ui/draft-labels";
import { formLabels } from "@/lib/ui/form-labels";
import type { Talk } from "./talk";
import { linkIn, type TalkView } from "./talk-view";

/** The page's own address, with what is open on it. */
export function pageOf(view: TalkView): string {
  return linkIn(view, {}, "discussion").split("#")[0] ?? view.path;
}

/** What the small forms of a page share. */
export function talkOf(view: TalkView, { ideaId, names }: Pick<Talk, "ideaId" | "names">): Talk {
  const { t, formKey, actor } = view.page;
  return {
    ideaId,
    names,
    landed: view.state.comment,
    back: pageOf(view),
    formKey: formKey(),
    form: formLabels(t),
    draft: draftLabels(t),
    visitor: actor.kind === "visitor",
    labels: {
      text: t("discussion.write.text"),
      textHint: t("discussion.write.textHint"),
      send: t("discussion.write.send"),
      sendReply: t("discussion.write.sendReply"),
      save: t("discussion.write.save"),
      cancel: t("discussion.write.cancel"),
      reply: t("discussion.reply"),
      mention: t("discussion.write.mention"),
    },
  };
}
