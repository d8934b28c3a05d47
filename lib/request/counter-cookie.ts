import { cookies } from "next/headers";
import { secureCookies } from "./actor";

/** A partner's counter in this browser. Host-only: no other city's host gets to see it. */
function counterCookieName(): string {
  return secureCookies() ? "__Host-cityloop.counter" : "cityloop.counter";
}

/** What the cookie says; worth something only once it was proved (lib/engagement/partners/pass). */
export async function counterPass(): Promise<string | undefined> {
  return (await cookies()).get(counterCookieName())?.value;
}

/** Only in actions. */
export async function setCounterPass(pass: string, expires: Date): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: secureCookies(), path: "/", expires } as const;
  (await cookies()).set(counterCookieName(), pass, options);
}

export async function clearCounterPass(): Promise<void> {
  await setCounterPass("", new Date(0));
}
