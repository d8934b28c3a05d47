import { z } from "zod";
import { idList, version } from "@/lib/cities/fields";

export const nameModeratorsInput = z.object({ version, project: z.uuid(), people: idList });

export type NameModeratorsInput = z.output<typeof nameModeratorsInput>;
