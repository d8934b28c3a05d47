import { env } from "@/lib/base/env";

/** Mail stays readable on the mailbox page: in the demo and in tests only. */
export function isDemo(): boolean {
  return env().DEMO;
}
