import type { SafeHtml } from "@/lib/base/markdown";

/** The one place where HTML is put in as it is: only what `renderMarkdown` made, by its type. */
export function RichText({ html, lang }: { html: SafeHtml; lang?: string }) {
  return <div className="rich-text" dir="auto" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
