import type { Dashboard } from "./dashboard/measure";
import type { Lighthouse } from "./lighthouse";
import type { Measured } from "./load";
import type { Million } from "./million/measure";
import type { Votes } from "./votes";
import type { Weight } from "./weight";

/** All that one run of the bench found; kept in results.json. */
export type Findings = {
  figures: Record<string, Measured>;
  weights: Record<"empty" | "board" | "idea", Weight>;
  /** The framework's is that of D, on the same machine in the same minutes. Null where it was not measured. */
  lighthouse: Record<"framework" | "board" | "idea", Lighthouse | null>;
  votes: Votes;
  million: Million;
  /** Of runs before there was one: none. */
  dashboard?: Dashboard;
  pinned: boolean;
  processor: string;
  date: string;
};
