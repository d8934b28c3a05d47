import type { Translator } from "@/lib/i18n/translator";
import type { BadgeKind } from "@/lib/ui/badge";
import type { Checked } from "../check";

export type StepState =
  | "unchecked"
  | "forbidden"
  | Checked["proof"]["state"]
  | Checked["leading"]["state"]
  | Checked["certificate"];

export function stateWord(t: Translator, state: StepState): string {
  return t(`admin.domains.states.${state}`);
}

export function badgeOf(state: StepState): BadgeKind {
  if (state === "ok" || state === "works") return "success";
  return state === "unchecked" || state === "later" || state === "off" ? "plain" : "warning";
}

export function proofSentence(t: Translator, host: string, { state, found }: Checked["proof"]): string {
  return t(`admin.domains.proof.${state}`, { host, found: shown(found) });
}

export function leadingSentence(t: Translator, host: string, { state, found }: Checked["leading"]): string {
  return t(`admin.domains.leading.${state}`, { host, found: shown(found) });
}

export function certificateSentence(
  t: Translator,
  host: string,
  { forbidding, certificate }: Checked,
): string {
  if (forbidding) return t("admin.domains.certificate.forbidden", { host, found: shown(forbidding.names) });
  return t(`admin.domains.certificate.${certificate}`, { host });
}

/** What stands there was written by whoever has the domain: a little of it will do. */
function shown(found: string[]): string {
  return found
    .map((text) => text.slice(0, 80))
    .slice(0, 4)
    .join(", ");
}
