import autocannon from "autocannon";

export type Target = {
  name: string;
  port: number;
  path: string;
  host: string;
  cookie?: string;
  connections?: number;
  /** What a button sends, anew for each request; it is answered 200. */
  press?: () => Sent;
  /** What a form sends, anew for each request; it is answered by the way to another page. */
  form?: () => Sent;
};

export type Sent = { cookie: string; fields: Record<string, string> };
export type Measured = { perSecond: number; p50: number; p99: number; errors: number };

const usualConnections = 16;

/** Requests a second and latencies (ms) of one page under steady load. */
export async function measure(target: Target, seconds: number): Promise<Measured> {
  const result = await autocannon({
    url: `http://127.0.0.1:${target.port}${target.path}`,
    connections: target.connections ?? usualConnections,
    duration: seconds,
    headers: {
      host: target.host,
      "accept-encoding": "gzip",
      ...(target.cookie ? { cookie: target.cookie } : {}),
    },
    ...(target.press ? { requests: [{ setupRequest: pressing(target, target.press) }] } : {}),
    ...(target.form ? { requests: [{ setupRequest: sending(target, target.form) }] } : {}),
  });
  const answered = target.form ? result["3xx"] : result["2xx"];
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.requests.total - answered,
  };
}

function pressing({ host, path }: Target, press: () => Sent) {
  return (request: autocannon.Request): autocannon.Request => {
    const { cookie, fields } = press();
    const headers = {
      host,
      cookie,
      origin: `http://${host}`,
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
    };
    return { ...request, path, method: "POST", headers, body: new URLSearchParams(fields).toString() };
  };
}

function sending({ host, path }: Target, form: () => Sent) {
  const line = "cityloop-bench";
  return (request: autocannon.Request): autocannon.Request => {
    const { cookie, fields } = form();
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const headers = {
      host,
      cookie,
      origin: `http://${host}`,
      "content-type": `multipart/form-data; boundary=${line}`,
    };
    return { ...request, path, method: "POST", headers, body: `${parts.join("")}--${line}--\r\n` };
  };
}

/** The middle one of several rounds, by requests a second. */
export function median(rounds: Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}
