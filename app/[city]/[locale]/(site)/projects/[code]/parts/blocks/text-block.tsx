import { renderMarkdown } from "@/lib/base/markdown";
import { langOf, say } from "@/lib/projects/ui/words";
import { RichText } from "@/lib/ui/rich-text";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

export function TextBlock({ page, block }: BlockProps) {
  const text = block.content.text ?? {};
  const topHeading = say(page, block.content.title ?? {}) ? 3 : 2;
  return (
    <BlockSection page={page} block={block}>
      <div className="max-w-prose">
        <RichText html={renderMarkdown(say(page, text), { topHeading })} lang={langOf(page, text)} />
      </div>
    </BlockSection>
  );
}
