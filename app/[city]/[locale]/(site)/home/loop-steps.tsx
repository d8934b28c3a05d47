import type { Page } from "@/lib/request/page";
import { Ring } from "@/lib/ui/ring";
import { Section } from "./section";

const steps = [
  { key: "post", stage: 1 },
  { key: "weigh", stage: 2 },
  { key: "answer", stage: 3 },
  { key: "see", stage: 5 },
] as const;

/** How it works, in four steps of the ring, with the city's own promise in the third. */
export function LoopSteps({ page: { t, path, settings } }: { page: Page }) {
  const days = settings.promiseDays;
  const text = (key: (typeof steps)[number]["key"]) =>
    key === "answer" && days
      ? t("board.home.steps.answerTextDays", { days })
      : t(`board.home.steps.${key}Text`);
  return (
    <Section
      id="how"
      title={t("board.home.how")}
      more={{ href: path("/help"), label: t("board.home.howMore") }}
    >
      <ol className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-4">
        {steps.map(({ key, stage }) => (
          <li key={key} className="flex gap-4 lg:grid lg:content-start lg:gap-3">
            <Ring stage={stage} size={52} />
            <div>
              <h3 className="text-lg font-bold">{t(`board.home.steps.${key}`)}</h3>
              <p className="text-muted">{text(key)}</p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}
