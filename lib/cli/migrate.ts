import { migrateGiven } from "@/lib/cli/migrating";
import { runCommand } from "@/lib/cli/run-command";

/** `npm run migrate`: before a new version serves. Web processes and workers of the version before go on meanwhile. */
await runCommand(migrateGiven);
process.exit();
