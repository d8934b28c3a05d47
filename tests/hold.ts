export {};

/** `npm run hold`: the attack and fault suites with every case of theirs, however long that takes. */
process.env.HOLD = "all";
process.argv.push("unit", "db", "e2e", "holds/");
await import("@/tests/run");
