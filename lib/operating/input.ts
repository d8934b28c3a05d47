import { z } from "zod";
import { textInput } from "@/lib/base/text-input";

const reason = textInput({ min: 5, max: 500 });
const cityId = z.uuid();

export const suspendInput = z.object({ cityId, reason });
/** Kept in the platform's log and told to the city's superadmins. */
export const subdomainInput = z.object({ cityId, reason });
export const cityIdInput = z.object({ cityId });
/** The operator types the city's subdomain to delete it. */
export const eraseInput = z.object({ cityId, typed: z.string({ error: "required" }).trim() });
export const jobInput = z.object({ id: z.uuid() });
