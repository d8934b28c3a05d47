"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import {
  checkInByCodeInput,
  checkInInput,
  registerInput,
  saveMeetingInput,
  writeMinutesInput,
} from "./input";

const at = (id: string, saved: string) => `/admin/activities/${id}?saved=${saved}`;

export const saveMeetingForm = cityAction("meeting.save", saveMeetingInput, async (request) => {
  const edited = await commands.saveMeeting(request, request.input);
  return editAnswer(request, edited, at(request.input.activity, "about"));
});

export const writeMinutesForm = cityAction("meeting.minutes", writeMinutesInput, async (request) => {
  const edited = await commands.writeMinutes(request, request.input);
  return editAnswer(request, edited, at(request.input.activity, "outcome"));
});

export const registerForm = cityAction("meeting.register", registerInput, async (request) => {
  await commands.register(request, request.input);
  return { go: request.path(`/take-part/${request.input.code}`) };
});

export const unregisterForm = cityAction("meeting.unregister", registerInput, async (request) => {
  await commands.unregister(request, request.input);
  return { go: request.path(`/take-part/${request.input.code}`) };
});

export const checkInForm = cityAction("meeting.checkIn", checkInInput, async (request) => {
  const { activity, person } = request.input;
  await commands.checkIn(request, request.input);
  return { go: request.path(`/admin/activities/${activity}/people?came=1#person-${person}`) };
});

export const checkInByCodeForm = cityAction("meeting.checkInByCode", checkInByCodeInput, async (request) => {
  const { activity } = request.input;
  const { person } = await commands.checkInByCode(request, request.input);
  return { go: request.path(`/admin/activities/${activity}/people?came=1#person-${person}`) };
});
