import { channelOf, type Reachable } from "@/lib/insight/census/reach";
import type { Page } from "@/lib/request/page";
import { CopyButton } from "@/lib/ui/copy-button";

type Props = { page: Page; group: Reachable; address: string };

/** A text for a group that is missing, and where it is met. */
export function GroupText({ page: { t, city }, group, address }: Props) {
  const channel = channelOf(group);
  const text = t(`census.reach.${channel}.text`, { city: city.name, address });
  const title = t("census.reach.title", { name: t(`census.${group}`) });
  return (
    <section className="grid gap-3 rounded-card border border-line bg-surface p-5 shadow-card print:hidden">
      <h2 className="text-xl font-bold">{title}</h2>
      <p className="text-muted">{t(`census.reach.${channel}.where`)}</p>
      <blockquote className="max-w-prose rounded-card bg-sunken p-4 wrap-anywhere">{text}</blockquote>
      <div>
        <CopyButton
          text={text}
          labels={{ copy: t("census.reach.copy"), copied: t("census.reach.copied"), of: title }}
        />
      </div>
    </section>
  );
}
