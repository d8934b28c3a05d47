import { cookies } from "next/headers";
import { sessionCookieName } from "@/lib/people/cookie-name";
import { secureCookies } from "./actor";

/** The token of this browser's session, as its cookie says; worth something only once the database knows it. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName(secureCookies()))?.value;
}

/** Only in actions and handlers. Host-only: without a domain no other city's host gets to see it. */
export async function setSessionCookie(token: string, expires: Date): Promise<void> {
  const options = { httpOnly: true, sameSite: "lax", secure: secureCookies(), path: "/", expires } as const;
  (await cookies()).set(sessionCookieName(secureCookies()), token, options);
}

export async function clearSessionCookie(): Promise<void> {
  await setSessionCookie("", new Date(0));
}
