import { fold } from "@/lib/imports/fold";

export type Stance = "for" | "against";

const FOR =
  "for|pro|yes|y|in favour|in favor|favour|favor|support|supports|agree|positive|plus|up|upvote|1|1 0|true|a favor|si|de acuerdo|apoyo|positivo|pour|oui|d accord|favorable|positif|voor|ja|eens|steun|dafur|zustimmung|einverstanden|positiv|med|sammala|مع|نعم|موافق|مؤيد";
const AGAINST =
  "against|con|contra|no|n|oppose|opposed|disagree|negative|minus|down|downvote|1 negative|en contra|desacuerdo|negativo|contre|non|pas d accord|defavorable|negatif|tegen|nee|oneens|gegen|dagegen|nein|ablehnung|negativ|moti|false|ضد|لا|معارض";

const words = new Map<string, Stance>([
  ...FOR.split("|").map((word): [string, Stance] => [word, "for"]),
  ...AGAINST.split("|").map((word): [string, Stance] => [word, "against"]),
]);

/** Whether a comment argues for or against; null where it does neither (0, neutral, anything unknown). */
export function readStance(cell: string): Stance | null {
  const text = cell.trim();
  if (/^[+👍⊕]$/u.test(text)) return "for";
  if (/^([-–−👎]|[-–−]\s*1(\.0+)?)$/u.test(text)) return "against";
  return words.get(fold(text.replace(/^\+/, ""))) ?? null;
}
