import { renderMarkdown } from "@/lib/base/markdown";
import { langOf, say } from "@/lib/projects/ui/words";
import { Disclosure } from "@/lib/ui/disclosure";
import { RichText } from "@/lib/ui/rich-text";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

/** Each question opens its answer in place. */
export function QuestionsBlock({ page, block }: BlockProps) {
  const questions = block.content.items ?? [];
  if (questions.length === 0) return null;
  return (
    <BlockSection page={page} block={block}>
      <div className="grid max-w-prose gap-1">
        {questions.map(({ id, title = {}, text = {} }) => (
          <Disclosure
            key={id}
            printed
            summary={
              <span lang={langOf(page, title)} dir="auto">
                {say(page, title)}
              </span>
            }
          >
            <RichText html={renderMarkdown(say(page, text))} lang={langOf(page, text)} />
          </Disclosure>
        ))}
      </div>
    </BlockSection>
  );
}
