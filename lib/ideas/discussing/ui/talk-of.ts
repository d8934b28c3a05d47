import type { Voice } from "@/lib/organisations/speaking";
import { voiceOptions } from "@/lib/organisations/voice-options";
import { draftLabels } from "@/lib/ui/draft-labels";
import { formLabels } from "@/lib/ui/form-labels";
import type { Talk } from "./talk";
import { linkIn, type TalkView } from "./talk-view";

/** The page's own address, with what is open on it. */
export function pageOf(view: TalkView): string {
  return linkIn(view, {}, "discussion").split("#")[0] ?? view.path;
}

type About = Pick<Talk, "ideaId" | "names"> & { voices?: Voice[] };

/** What the small forms of a page share. */
export function talkOf(view: TalkView, { ideaId, names, voices = [] }: About): Talk {
  const { t, formKey, actor } = view.page;
  return {
    ideaId,
    names,
    voices:
      voices.length > 0
        ? { legend: t("organisations.as.legend"), options: voiceOptions(view.page, voices) }
        : null,
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
