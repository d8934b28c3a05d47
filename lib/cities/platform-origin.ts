import { env } from "@/lib/base/env";
import { originOf } from "@/lib/base/host";

/** Where the platform itself answers, such as https://cityloop.example; cities are its subdomains. */
export function platformOrigin(): string {
  return env().PLATFORM_ORIGIN;
}

export function platformHost(): string {
  return new URL(platformOrigin()).hostname;
}

/** A host as people type it: with the port where one is needed. */
export function shownHost(host: string): string {
  return new URL(absoluteUrl(host, "/")).host;
}

/** The absolute address of a page on a host of the platform; for mails, feeds and canonical links. */
export function absoluteUrl(host: string, path: string): string {
  return originOf(host, platformOrigin()) + path;
}
