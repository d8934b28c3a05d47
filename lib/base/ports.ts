import { createServer } from "node:net";
import { ClearError } from "@/lib/base/clear-error";

/** @throws ClearError when the port is taken or may not be opened */
export async function requirePort(port: number, name: string): Promise<void> {
  // Another program may hold it on one address only, so both are tried.
  for (const host of ["0.0.0.0", "127.0.0.1"]) {
    const failure = await tryPort(port, host);
    if (failure === "EADDRINUSE") {
      throw new ClearError(
        `Port ${port} is taken by another program (perhaps a Cityloop that already runs): stop it, or choose another port, for example ${name}=${port + 100}.`,
      );
    }
    if (failure === "EACCES") {
      throw new ClearError(`You may not open port ${port}: choose one above 1024, for example ${name}=3000.`);
    }
  }
}

export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port, "0.0.0.0")) === undefined && (await tryPort(port, "127.0.0.1")) === undefined;
}

/** A port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
