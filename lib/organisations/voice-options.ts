import type { Translator } from "@/lib/i18n/translator";
import type { Actor } from "@/lib/people/actor";
import type { Voice } from "./speaking";

export type VoiceOption = { value: string; label: string };

/** The choice of as whom one speaks: oneself first. */
export function voiceOptions(
  { t, actor }: { t: Translator; actor: Actor },
  voices: readonly Voice[],
): VoiceOption[] {
  const name = actor.kind === "person" ? `${actor.firstName} ${actor.lastName}`.trim() : "";
  const self = { value: "", label: t("organisations.as.self", { name }) };
  return [self, ...voices.map(({ id, name: label }) => ({ value: id, label }))];
}
