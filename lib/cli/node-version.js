// Plain JavaScript on purpose: an old Node cannot even read the TypeScript that comes after it.
import { existsSync } from "node:fs";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 24 || (major === 24 && minor < 3)) {
  const own = existsSync(new URL("../../node_modules/.bin/node", import.meta.url));
  const advice = own
    ? "start it by its npm script (npm run …), which uses the Node 24 that the project brings with it"
    : "run `npm ci` first (without --ignore-scripts): it brings Node 24 into the project";
  console.error(`This is Node ${process.versions.node}, Cityloop needs Node 24 or newer: ${advice}.`);
  process.exit(1);
}
