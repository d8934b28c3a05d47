import autocannon from "autocannon";

export type Target = {
  name: string;
  port: number;
  path: string;
  host: string;
  cookie?: string;
  /** What a form sends, anew for each request. */
  form?: () => { cookie: string; fields: Record<string, string> };
};
export type Measured = { perSecond: number; p50: number; p99: number; errors: number };

const connections = 16;

/** Requests a second and latencies (ms) of one page under steady load. */
export async function measure(target: Target, seconds: number): Promise<Measured> {
  const result = await autocannon({
    url: `http://127.0.0.1:${target.port}${target.path}`,
    connections,
    duration: seconds,
    headers: {
      host: target.host,
      "accept-encoding": "gzip",
      ...(target.cookie ? { cookie: target.cookie } : {}),
    },
    ...(target.form ? { requests: [{ setupRequest: sending(target, target.form) }] } : {}),
  });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + result.non2xx,
  };
}

function sending({ host, path }: Target, form: NonNullable<Target["form"]>) {
  return (request: autocannon.Request): autocannon.Request => {
    const { cookie, fields } = form();
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

/** The middle one of several rounds, by requests a second. */
export function median(rounds: Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error("nothing was measured");
  return middle;
}
