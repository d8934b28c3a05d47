import { z } from "zod";
import { ticked, version } from "@/lib/cities/fields";

export const teamInput = z.object({ version, externalModerators: ticked, requireFactor: ticked });

export type TeamInput = z.output<typeof teamInput>;
