import { ClearError } from "@/lib/base/clear-error";
import { extendEnv } from "@/lib/base/env";
import type { CityCommand } from "@/lib/cli/city/command";
import { createCommand } from "@/lib/cli/city/create";
import { exportCommand } from "@/lib/cli/city/export";
import { importCommand } from "@/lib/cli/city/import";
import { listCommand } from "@/lib/cli/city/list";
import { deleteCommand, resumeCommand, suspendCommand } from "@/lib/cli/city/operate";
import { operatorCommand } from "@/lib/cli/city/operator";
import { openPlatform } from "@/lib/cli/city/platform";
import { similarCommand } from "@/lib/cli/city/similar";
import { unlockCommand } from "@/lib/cli/city/unlock";
import { runCommand } from "@/lib/cli/run-command";

const commands: Record<string, CityCommand> = {
  create: createCommand,
  list: listCommand,
  import: importCommand,
  similar: similarCommand,
  export: exportCommand,
  suspend: suspendCommand,
  resume: resumeCommand,
  delete: deleteCommand,
  operator: operatorCommand,
  unlock: unlockCommand,
};

/** `npm run city -- …`: cities from the command line, for operators and scripts. */
await runCommand(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const asksHelp = args.includes("--help") || args.includes("-h");
  if (!command || asksHelp) {
    console.log(command ? command.usage : overview());
    if (!command && !["", "help", "--help", "-h"].includes(name)) {
      throw new ClearError(`There is no command “${name}”.`);
    }
    return;
  }
  const parsed = command.parse(args);
  const platform = await openPlatform();
  try {
    extendEnv(platform.environment);
    await command.run(parsed);
  } finally {
    await platform.close();
  }
});
process.exit();

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return `npm run city -- COMMAND …\n\n${lines.join("\n")}\n\nnpm run city -- COMMAND --help says more about each.`;
}
