import { platformHost } from "@/lib/cities/platform-origin";
import { cityAtHost } from "./known";

/** Strangers can ask about any name; they get no more of the database than this many connections. */
const atOnce = 2;
let asking = 0;

/**
 * What a server that makes certificates on demand asks first (Caddy's `on_demand_tls`): 200 for the platform's own
 * host, its cities' subdomains and their proved domains. A city that waits for approval has no pages, so none.
 */
export async function mayHaveCertificate(domain: string | null): Promise<{ status: number; text: string }> {
  if (domain === platformHost()) return yes;
  if (asking >= atOnce) return { status: 503, text: "too many questions at once\n" };
  asking++;
  try {
    const city = await cityAtHost(domain ?? "");
    return city && city.state !== "awaiting_approval" ? yes : no;
  } finally {
    asking--;
  }
}

const yes = { status: 200, text: "ours\n" };
const no = { status: 404, text: "not ours\n" };
