import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, test } from "vitest";
import { initials } from "@/lib/ui/avatar";
import { Icon } from "@/lib/ui/icon";
import { iconStyles } from "@/lib/ui/icon-styles";
import { Ring, RingChart, type RingStage } from "@/lib/ui/ring";
import { LanguageMenu } from "@/lib/ui/site-header";
import { Table } from "@/lib/ui/table";

const stages: RingStage[] = [0, 1, 2, 3, 4, 5, "declined"];

test("each stage of the ring has a shape of its own, not only a colour", () => {
  const styles = iconStyles();
  const drawn = (stage: RingStage, part: "open" | "closed") => {
    const rule =
      new RegExp(`\\.loopring-at-${stage} \\{.*--${part}: url\\('([^']*)'\\)`).exec(styles)?.[1] ?? "";
    return decodeURIComponent(rule);
  };
  const parts = (stage: RingStage, part: "open" | "closed") =>
    /d="([^"]*)"/.exec(drawn(stage, part))?.[1]?.match(/M/g)?.length ?? 0;
  expect(new Set(stages.map((stage) => drawn(stage, "closed"))).size).toBe(stages.length);
  expect([0, 1, 2, 3, 4].map((stage) => parts(stage as RingStage, "closed"))).toEqual([0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map((stage) => parts(stage as RingStage, "open"))).toEqual([5, 4, 3, 2, 1]);
});

test("a ring or an icon is silent beside its word and speaks when alone", () => {
  expect(html(<Ring stage={2} />)).toBe('<span class="loopring loopring-at-2 loopring-26"></span>');
  expect(html(<Ring stage={2} label="Under review" />)).toContain('role="img" aria-label="Under review"');
  expect(html(<Icon name="flag" />)).toBe('<span class="i i-flag i-20"></span>');
  expect(html(<Icon name="flag" label="Reported" />)).toContain('role="img" aria-label="Reported"');
});

test("a chart of nothing at all draws nothing and divides by nothing", () => {
  expect(html(<RingChart value={0} total={0} center="0" label="none yet" />)).not.toContain("NaN");
  expect(html(<RingChart value={9} total={3} center="3" label="all" />)).not.toContain("300");
});

test("initials are the first and last name's, whatever the script", () => {
  expect(initials("Ana Maria Peeters")).toBe("AP");
  expect(initials("  bo ")).toBe("B");
  expect(initials("Élodie")).toBe("É");
  expect(initials("👩‍👩‍👧 family")).toBe("👩‍👩‍👧F");
  expect(initials("")).toBe("");
  expect(initials("يوسف علي")).toBe("ي\u200cع");
});

test("a table says what it is, and each value what column it stands in", () => {
  const columns = [
    { key: "topic", label: "Topic" },
    { key: "ideas", label: "Ideas", numeric: true },
  ];
  const table = html(
    <Table caption="By topic" columns={columns} rows={[{ id: "1", cells: { topic: "Green", ideas: 4 } }]} />,
  );
  expect(table).toContain('<caption class="sr-only">By topic</caption>');
  expect(table).toContain('<th scope="row"');
  expect(table).toContain('data-label="Ideas"');
});

test("a language menu names each language in its own, and is not there for one", () => {
  const languages = [
    { locale: "en", name: "English", href: "/", current: true },
    { locale: "ar", name: "العربية", href: "/ar" },
  ];
  expect(html(<LanguageMenu label="Language" languages={languages} />)).toContain('lang="ar" hrefLang="ar"');
  expect(html(<LanguageMenu label="Language" languages={languages.slice(0, 1)} />)).toBe("");
});
