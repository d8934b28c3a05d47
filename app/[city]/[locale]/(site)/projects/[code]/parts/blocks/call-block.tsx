import { isSafeLink } from "@/lib/projects/blocks/links";
import { langOf, say } from "@/lib/projects/ui/words";
import { ButtonLink } from "@/lib/ui/button";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

/** What to do next. Whoever is led away from the city's pages is told where. */
export function CallBlock({ page, block }: BlockProps) {
  const { text = {}, label = {}, link = "" } = block.content;
  if (!isSafeLink(link)) return null;
  const words = say(page, text);
  const away = !link.startsWith("/");
  return (
    <BlockSection
      page={page}
      block={block}
      className="rounded-card border border-brand-line bg-brand-soft p-5 sm:p-8"
    >
      {words ? (
        <p className="max-w-prose" lang={langOf(page, text)} dir="auto">
          {words}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <ButtonLink href={away ? link : page.path(link)} variant="primary">
          <span lang={langOf(page, label)} dir="auto">
            {say(page, label)}
          </span>
        </ButtonLink>
        {away ? <span className="text-sm text-muted">{new URL(link).hostname}</span> : null}
      </div>
    </BlockSection>
  );
}
