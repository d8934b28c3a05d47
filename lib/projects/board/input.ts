import { z } from "zod";
import { whoFields } from "@/lib/activities/input";
import { dottedForm, localizedLine, localizedMarkdown, optionalMoment, version } from "@/lib/cities/fields";

export const boardLimits = { title: 80, intro: 500 } as const;

/** The moments are by the city's clocks. */
export const saveBoardInput = dottedForm({
  project: z.uuid(),
  version,
  title: localizedLine(boardLimits.title),
  intro: localizedMarkdown(boardLimits.intro),
  opensAt: optionalMoment,
  closesAt: optionalMoment,
  ...whoFields,
});

export type SaveBoardInput = z.output<typeof saveBoardInput>;
