import { Agent, request } from "node:http";

/**
 * A program of its own: asks for pages that no cache has, from one address of this machine, as often a second as
 * told. Prints how often each status was answered.
 */
const [port, host, from, perSecond, seconds] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 1000, localAddress: from });
const answers: Record<string, number> = {};
const paths = ["/ideas?q=", "/ideas/new?x=", "/nothing/", "/sign-in?x=", "/ideas?sort=newest&after="];
let sent = 0;
let open = 0;

function ask(): void {
  sent += 1;
  open += 1;
  const path = `${paths[sent % paths.length]}${sent.toString(36)}`;
  // Whoever floods also lies about where it comes from, and says it is somebody.
  const headers = {
    host: `${host}:${port}`,
    "x-forwarded-for": `198.51.100.${sent % 250}`,
    "x-cityloop-client": `198.51.100.${sent % 250}`,
    cookie: `cityloop.session=${sent}`,
  };
  const done = (what: string) => {
    answers[what] = (answers[what] ?? 0) + 1;
    open -= 1;
  };
  const asking = request({ host: "127.0.0.1", port, path, headers, agent }, (response) => {
    response.resume();
    response.on("end", () => done(String(response.statusCode)));
    response.on("error", () => done("broken"));
  });
  asking.on("error", () => done("broken"));
  asking.end();
}

const began = performance.now();
const clock = setInterval(() => {
  const elapsed = (performance.now() - began) / 1000;
  if (elapsed > Number(seconds)) {
    clearInterval(clock);
    console.log(JSON.stringify({ sent, seconds: elapsed, answers }));
    process.exit(0);
  }
  while (sent < elapsed * Number(perSecond) && open < 2000) ask();
}, 5);
