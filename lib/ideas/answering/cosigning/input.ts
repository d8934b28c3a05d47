import { z } from "zod";
import { lineInput } from "@/lib/base/text-input";
import { answerLimits } from "../input";

export const cosignInput = z.object({
  answerId: z.uuid(),
  signedTitle: lineInput({ max: answerLimits.line.max }).default(""),
  department: lineInput({ max: answerLimits.line.max }).default(""),
});
export type Cosign = z.output<typeof cosignInput>;
