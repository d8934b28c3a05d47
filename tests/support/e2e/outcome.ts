import { getTranslator } from "@/lib/i18n/translator";
import type { Answer } from "./request-at";

/** What is hidden answers 404, what one may not do says so, and who is nobody is led to signing in. */
export function outcome({ status, headers, text }: Answer): "refused" | "done" | "answered" {
  if (status === 404 || headers.location?.includes("/sign-in?next=")) return "refused";
  if (text.includes(getTranslator("en")("errors.forbidden"))) return "refused";
  return status === 303 || /role="status"/.test(text) ? "done" : "answered";
}
