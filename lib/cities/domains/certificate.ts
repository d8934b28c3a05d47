import { outboundFetch } from "@/lib/base/outbound";
import { absoluteUrl, platformOrigin } from "@/lib/cities/platform-origin";

/** `off`: this platform speaks plain HTTP, as the demo does. */
export type Certificate = "works" | "missing" | "off";

const patience = 8_000;

/** Whether a browser would open the domain's pages without a warning. The first to ask makes the server get one. */
export async function checkCertificate(
  host: string,
  ask: typeof fetch = outboundFetch,
): Promise<Certificate> {
  if (!platformOrigin().startsWith("https:")) return "off";
  try {
    await ask(absoluteUrl(host, "/help"), { method: "HEAD", signal: AbortSignal.timeout(patience) });
    return "works";
  } catch {
    return "missing";
  }
}
