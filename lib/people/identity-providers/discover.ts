import { z } from "zod";
import { OutboundRefusedError, outboundFetch } from "@/lib/base/outbound";

export type DiscoveryProblem = "refused" | "unreachable" | "notProvider" | "otherIssuer" | "incomplete";

const document = z.object({ issuer: z.string() });

const needed = z.object({
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  userinfo_endpoint: z.url(),
});

/**
 * Asks the provider what it offers. It must call itself what it was called (but for a final slash, where its own
 * spelling counts), since that name is what its proofs of identity carry.
 */
export async function discover(issuer: string): Promise<{ issuer: string } | { problem: DiscoveryProblem }> {
  const answer = await ask(issuer);
  if (typeof answer === "string") return { problem: answer };
  const named = document.safeParse(answer.body);
  if (!named.success) return { problem: "notProvider" };
  if (bare(named.data.issuer) !== bare(issuer)) return { problem: "otherIssuer" };
  return needed.safeParse(answer.body).success ? { issuer: named.data.issuer } : { problem: "incomplete" };
}

async function ask(issuer: string): Promise<{ body: unknown } | DiscoveryProblem> {
  try {
    const response = await outboundFetch(`${bare(issuer)}/.well-known/openid-configuration`);
    if (!response.ok) return "notProvider";
    return { body: await response.json() };
  } catch (error) {
    if (error instanceof OutboundRefusedError) return "refused";
    return error instanceof SyntaxError ? "notProvider" : "unreachable";
  }
}

function bare(issuer: string): string {
  return issuer.replace(/\/$/, "");
}
