"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { saveImage } from "@/lib/files/commands";
import type { PreparedImage } from "@/lib/files/prepare";
import { readPicture } from "@/lib/files/read-picture";
import type { Translator } from "@/lib/i18n/translator";
import type { Actor } from "@/lib/people/actor";
import { authorize } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { changeBrandColor, changeLogo } from "./commands";
import { colorInput, logoInput } from "./input";

export const changeColorForm = cityAction("city.color", colorInput, async (request) => {
  authorize(request.actor, "city.configure");
  const { intent, brandColor } = request.input;
  if (intent === "preview") {
    return { go: request.path(`/admin/settings/look?color=${brandColor.slice(1)}#color`) };
  }
  const edited = await changeBrandColor(request, request.input);
  return editAnswer(request, edited, "/admin/settings/look?saved=color");
});

export const changeLogoForm = cityAction(
  "city.logo",
  logoInput,
  async (request) => {
    const { input, prepared, t } = request;
    if (input.remove) {
      const edited = await changeLogo(request, { version: input.version, logoFileId: null });
      return editAnswer(request, edited, "/admin/settings/look?saved=logoRemoved");
    }
    if (!prepared) return { invalid: "", fields: { logo: t("admin.look.chooseLogo") } };
    if ("refused" in prepared) return { invalid: "", fields: { logo: prepared.refused } };
    const { id } = await saveImage(request, prepared);
    const edited = await changeLogo(request, { version: input.version, logoFileId: id });
    return editAnswer(request, edited, "/admin/settings/look?saved=logo");
  },
  { prepare: readLogo },
);

type LogoRequest = {
  actor: Actor;
  city: { id: string };
  t: Translator;
  input: { logo?: File; remove: boolean };
};

/** The picture, or what is wrong with it, to be said at its field. */
async function readLogo(request: LogoRequest): Promise<PreparedImage | { refused: string } | null> {
  const { actor, input } = request;
  authorize(actor, "city.configure");
  if (!input.logo || input.remove) return null;
  return readPicture(request, input.logo);
}
