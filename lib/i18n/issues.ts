import type { z } from "zod";
import type { Translator } from "@/lib/i18n/translator";

type Issue = z.core.$ZodIssue;

/**
 * The sentence a person reads for one zod issue. A schema that gives `error: "code"` with a code of
 * errors.json gets that message; the others follow from the kind of issue.
 */
export function issueMessage(t: Translator, issue: Issue): string {
  const named = `errors.${issue.message}`;
  const values = issueValues(issue);
  return t.has(named) ? t(named, values) : t(`errors.${issueCode(issue)}`, values);
}

function issueCode(issue: Issue) {
  if (issue.code === "too_small") return issue.origin === "string" ? shortCode(issue) : smallCode(issue);
  if (issue.code === "too_big") return issue.origin === "string" ? "tooLong" : bigCode(issue);
  if (issue.code === "invalid_type") return issue.input === undefined ? "required" : "invalid";
  if (issue.code === "invalid_value") return "choose";
  if (issue.code === "invalid_format") return formatCode(issue.format);
  return "invalid";
}

function shortCode(issue: Issue & { minimum?: number | bigint }) {
  return Number(issue.minimum) <= 1 ? "required" : "tooShort";
}

function smallCode(issue: Issue & { origin?: string }) {
  return issue.origin === "array" || issue.origin === "set" ? "tooFew" : "tooSmall";
}

function bigCode(issue: Issue & { origin?: string }) {
  return issue.origin === "array" || issue.origin === "set" ? "tooMany" : "tooBig";
}

function formatCode(format: string) {
  if (format === "email") return "email";
  return format === "url" ? "url" : "invalid";
}

function issueValues(issue: Issue): Record<string, number> {
  const min = "minimum" in issue ? Number(issue.minimum) : 0;
  const max = "maximum" in issue ? Number(issue.maximum) : 0;
  return { min, max };
}
