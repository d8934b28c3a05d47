import { z } from "zod";
import { ticked } from "@/lib/cities/fields";

export const takingPartInput = z.object({ plays: ticked, showsBadges: ticked, ranked: ticked });
export type TakingPartInput = z.output<typeof takingPartInput>;
