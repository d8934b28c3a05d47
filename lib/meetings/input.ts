import { z } from "zod";
import {
  dottedForm,
  localizedLine,
  localizedMarkdown,
  optionalMoment,
  optionalNumber,
  version,
} from "@/lib/cities/fields";

export const meetingLimits = { place: 200, minutes: 20_000 } as const;

const moment = optionalMoment.refine((value) => value !== null, { error: "needed" });

/** By the city's clocks. */
export const saveMeetingInput = dottedForm({
  activity: z.uuid(),
  version,
  startsAt: moment,
  endsAt: moment,
  place: localizedLine(meetingLimits.place),
  link: z.union([z.literal(""), z.httpUrl({ error: "invalid" }).max(500)]).default(""),
  capacity: optionalNumber({ min: 1, max: 100_000 }),
});

export const writeMinutesInput = dottedForm({
  activity: z.uuid(),
  version,
  minutes: localizedMarkdown(meetingLimits.minutes),
});

export const registerInput = z.object({ code: z.string().max(20) });
export const checkInInput = z.object({ activity: z.uuid(), person: z.uuid() });
export const checkInByCodeInput = z.object({ activity: z.uuid(), code: z.string().trim().min(1).max(20) });

export type SaveMeetingInput = z.output<typeof saveMeetingInput>;
export type WriteMinutesInput = z.output<typeof writeMinutesInput>;
export type CheckInInput = z.output<typeof checkInInput>;
