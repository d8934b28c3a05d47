/** Host names as the platform keys them: lower case, without port or final dot. Safe for the middleware: no imports. */

const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The normalised host of a Host header, or null when it is none that DNS could hold. */
export function normaliseHost(header: string | null | undefined): string | null {
  const host = (header ?? "")
    .trim()
    .toLowerCase()
    .replace(/:\d{1,5}$/, "")
    .replace(/\.$/, "");
  if (host.length === 0 || host.length > 253) return null;
  return host.split(".").every((part) => label.test(part)) ? host : null;
}

/** The slug in `slug.platform.example`, or null for any other host. */
export function slugOfHost(host: string, platformHost: string): string | null {
  const suffix = `.${platformHost}`;
  if (!host.endsWith(suffix)) return null;
  const slug = host.slice(0, -suffix.length);
  return slug.includes(".") ? null : slug;
}

/** The origin of a host as people type it: the platform's scheme and port. */
export function originOf(host: string, platformOrigin: string): string {
  const platform = new URL(platformOrigin);
  const port = platform.port ? `:${platform.port}` : "";
  return `${platform.protocol}//${host}${port}`;
}
