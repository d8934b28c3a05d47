import { momentField } from "@/lib/base/wall-clock";
import type { Shown } from "@/lib/cities/editing";
import type { Moments } from "../state";

export function scheduleShown({ publishAt, archiveAt }: Moments, timeZone: string): Shown {
  return { publishAt: momentField(publishAt, timeZone), archiveAt: momentField(archiveAt, timeZone) };
}
