import { expect, test } from "vitest";
import { getTranslator } from "@/lib/i18n/translator";
import { funnelLines } from "@/lib/insight/charts/bars";
import type { Dashboard } from "@/lib/insight/reading/dashboard";

const words = { t: getTranslator("en"), locale: "en", defaultLocale: "en" } as const;

function lastLine(returned: number | null) {
  const funnel = { visitors: 90, joined: 8, contributed: 4, returned };
  return funnelLines({ funnel } as unknown as Dashboard, words).at(-1);
}

test("nobody came back and nobody can have yet are two things", () => {
  expect(lastLine(0)).toMatchObject({ shown: "0 (0%)" });
  expect(lastLine(null)).toMatchObject({ shown: "–", note: "Not known yet: no later month has begun." });
});
