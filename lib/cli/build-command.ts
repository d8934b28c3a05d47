import { buildIfChanged } from "@/lib/cli/build";
import { step } from "@/lib/cli/progress";
import { runCommand } from "@/lib/cli/run-command";

/** `npm run build`: what `npm start` serves. Does nothing when nothing changed. */
await runCommand(() => step("Building the pages", buildIfChanged));
