import type { Localized } from "@/lib/base/localized";

/** Words that answers begin with. */
export type DemoReply = { name: string; text: Localized };
