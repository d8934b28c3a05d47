import { type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer; port?: number };

/**
 * Asks the server under test as the given host. Node's own fetch neither resolves *.localhost nor lets one
 * set the Host header. Redirects are answers, not followed.
 */
export function requestAt(host: string, path: string, asking: Asking = {}): Promise<Answer> {
  const port = asking.port ?? Number(process.env.PORT);
  const headers = { host: `${host}:${port}`, ...asking.headers };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: "127.0.0.1", port, path, method: asking.method ?? "GET", headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(asking.body);
  });
}
