import type { IdeaCard as Idea } from "@/lib/ideas/queries";
import type { CardContext } from "@/lib/ideas/ui/card-context";
import { cardView } from "@/lib/ideas/ui/card-view";
import { drawCards } from "@/lib/ideas/ui/idea-card";
import { SupportForm } from "@/lib/ideas/ui/support-button";
import type { Page } from "@/lib/request/page";
import { Still } from "@/lib/ui/still/still";
import { Section } from "./section";

type Props = { page: Page; ideas: Idea[]; context: CardContext };

export function Trending({ page: { t, path }, ideas, context }: Props) {
  return (
    <Section
      id="trending"
      title={t("board.home.trending")}
      more={{ href: path("/ideas"), label: t("board.showAll") }}
    >
      <SupportForm labels={context.labels} back={context.back} />
      <Still
        as="ul"
        className="grid gap-5 *:min-w-0 sm:grid-cols-2 sm:gap-6 sm:max-lg:*:last:hidden lg:grid-cols-3"
        html={drawCards(
          ideas.map((idea) => ({
            idea: cardView(idea, context),
            labels: context.labels,
            heading: "h3",
            eager: true,
          })),
        )}
      />
    </Section>
  );
}
