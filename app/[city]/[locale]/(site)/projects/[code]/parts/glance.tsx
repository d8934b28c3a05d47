import type { Localized } from "@/lib/base/localized";
import { renderMarkdown } from "@/lib/base/markdown";
import type { Project } from "@/lib/projects/queries";
import type { TextName } from "@/lib/projects/texts";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Icon, type IconName } from "@/lib/ui/icon";
import { RichText } from "@/lib/ui/rich-text";

type Props = { page: Page; project: Project };

const facts = ["objective", "audience", "decision", "decider"] as const;

/** What everybody has to know before taking part: what for, what can change, and what the city promises. */
export function Glance({ page, project }: Props) {
  const { t } = page;
  return (
    <section
      aria-labelledby="glance"
      className="grid gap-6 rounded-card border border-line bg-surface p-5 shadow-card *:min-w-0 sm:p-8"
    >
      <h2 id="glance" className="text-2xl font-bold">
        {t("projects.glance")}
      </h2>
      <dl className="grid gap-x-10 gap-y-6 *:min-w-0 sm:grid-cols-2">
        {facts.map((name) => (
          <div key={name} className="grid content-start gap-1">
            <dt className="font-semibold text-muted">{t(`projects.field.${name}`)}</dt>
            <dd className="min-w-0">
              <Said page={page} text={project[name]} />
            </dd>
          </div>
        ))}
      </dl>
      <div className="grid gap-4 *:min-w-0 md:grid-cols-2">
        <Point page={page} project={project} name="openPoints" icon="edit" look="bg-brand-soft" />
        <Point page={page} project={project} name="fixedPoints" icon="lock" look="bg-sunken" />
      </div>
      <div className="grid gap-6 border-t border-line pt-6 *:min-w-0 md:grid-cols-[3fr_2fr] md:gap-10">
        <Part page={page} project={project} name="commitment" />
        <Part page={page} project={project} name="means" />
      </div>
    </section>
  );
}

function Point({
  page,
  project,
  name,
  icon,
  look,
}: Props & { name: TextName; icon: IconName; look: string }) {
  return (
    <div className={`grid content-start gap-2 rounded-card p-4 sm:p-5 ${look}`}>
      <h3 className="flex items-center gap-2 text-lg font-bold">
        <Icon name={icon} size={20} />
        {page.t(`projects.field.${name}`)}
      </h3>
      <Said page={page} text={project[name]} />
    </div>
  );
}

function Part({ page, project, name }: Props & { name: TextName }) {
  if (!say(page, project[name])) return null;
  return (
    <div className="grid content-start gap-2">
      <h3 className="text-lg font-bold">{page.t(`projects.field.${name}`)}</h3>
      <Said page={page} text={project[name]} />
    </div>
  );
}

/** A text of the city's in the reader's language; of a draft it may still be missing. */
function Said({ page, text }: { page: Page; text: Localized }) {
  const words = say(page, text);
  if (!words) return <p className="text-muted italic">{page.t("projects.notSaid")}</p>;
  return <RichText html={renderMarkdown(words, { topHeading: 3 })} lang={langOf(page, text)} />;
}
