// Loaded into the processes that a command starts: when the command is killed, they end with it.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 500).unref();
