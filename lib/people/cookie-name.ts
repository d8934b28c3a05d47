/** The session cookie: bound to one host; with https its name makes the browser enforce that. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-cityloop.session" : "cityloop.session";
}
