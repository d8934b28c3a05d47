"use server";

import { cityAction } from "@/lib/request/action";
import { challengeInput } from "../finalists/input";
import { announceFinalists, announceRecognition } from "./commands";

const at = (activity: string, saved: string) => `/admin/activities/${activity}/finalists?saved=${saved}`;

export const announceFinalistsForm = cityAction("challenge.announce", challengeInput, async (request) => {
  await announceFinalists(request, request.input);
  return { go: request.path(at(request.input.activity, "announced")) };
});

export const announceRecognitionForm = cityAction("challenge.recognise", challengeInput, async (request) => {
  await announceRecognition(request, request.input);
  return { go: request.path(at(request.input.activity, "recognised")) };
});
