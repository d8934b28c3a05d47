import { headers } from "next/headers";

/**
 * Whether the form was sent by the page's script, which shows the answer in place. Without it the browser
 * sends the form itself and is sent back to where it was.
 */
export async function sentByScript(): Promise<boolean> {
  return (await headers()).has("next-action");
}
