export const dynamic = "force-dynamic";

/** H: a handler that does nothing, behind the same middleware. */
export function GET(): Response {
  return new Response("ok");
}

export const POST = GET;
