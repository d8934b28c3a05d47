"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { pictureBy, pictureOf } from "@/lib/files/form-picture";
import { cityAction } from "@/lib/request/action";
import { organisationPath } from "./address";
import { changeOrganisation, proposeOrganisation } from "./commands";
import { changeInput, proposeInput } from "./input";

const prepare = pictureBy("organisations.propose");

export const proposeOrganisationForm = cityAction(
  "organisation.propose",
  proposeInput,
  async (request) => {
    const picture = await pictureOf({ ...request, input: {} });
    if ("invalid" in picture) return picture;
    const proposed = await proposeOrganisation(request, { ...request.input, ...picture });
    return { go: request.path(`${organisationPath(proposed)}?saved=proposed`) };
  },
  { prepare, limit: { name: "organisation.propose", points: 20, seconds: 3600 } },
);

export const changeOrganisationForm = cityAction(
  "organisation.change",
  changeInput,
  async (request) => {
    const { input, db, actor } = request;
    const picture = await pictureOf(request);
    if ("invalid" in picture) return picture;
    const edited = await changeOrganisation({ db, actor }, { ...input, ...picture });
    return editAnswer(request, edited, `/organisations/edit/${edited.code}?saved=changed`);
  },
  { prepare },
);
