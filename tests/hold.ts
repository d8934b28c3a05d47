export {};

/**
 * `npm run hold`: the attack and fault suites with every case of theirs, however long that takes.
 * `npm run hold -- flood` runs those whose files begin so.
 */
process.env.HOLD = "all";
const asked = process.argv.splice(2);
process.argv.push(
  "unit",
  "db",
  "e2e",
  ...(asked.length > 0 ? asked.map((name) => `holds/${name}`) : ["holds/"]),
);
await import("@/tests/run");
