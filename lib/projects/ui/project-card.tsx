import { plainText } from "@/lib/base/markdown";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Card, CardLink } from "@/lib/ui/card";
import { projectPath } from "../address";
import type { ProjectCard as Project } from "../queries";
import { ProjectCover } from "./project-cover";
import { langOf, say, stateWords } from "./words";

type Props = { page: Page; project: Project; heading: "h2" | "h3"; eager?: boolean };

/** What is decided, who decides and until when: enough to know whether it is one's own. */
export function ProjectCard({ page, project, heading: Heading, eager }: Props) {
  const { t, path } = page;
  const { title, summary, decision, decider, state, hasOutcome } = project;
  const stands = t(`projects.state.${state}`);
  const when = stateWords(page, project);
  const about = say(page, summary);
  return (
    <Card as="li" interactive flush className="flex flex-col">
      <ProjectCover page={page} project={project} className="aspect-[5/2] w-full" eager={eager} />
      <div className="grid flex-1 content-start gap-3 p-5 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-muted">
          <Badge kind={state === "active" ? "success" : "plain"}>{stands}</Badge>
          {when === stands ? null : <span>{when}</span>}
        </p>
        <Heading className="text-xl font-bold">
          <CardLink href={path(projectPath(project))} lang={langOf(page, title)}>
            <bdi>{say(page, title)}</bdi>
          </CardLink>
        </Heading>
        {about ? (
          <p lang={langOf(page, summary)} dir="auto">
            {about}
          </p>
        ) : null}
        <dl className="grid gap-2 border-t border-line pt-3 text-sm">
          <Fact
            term={t("projects.field.decision")}
            text={plainText(say(page, decision), 160)}
            lang={langOf(page, decision)}
          />
          <Fact
            term={t("projects.field.decider")}
            text={plainText(say(page, decider), 100)}
            lang={langOf(page, decider)}
          />
        </dl>
        {hasOutcome && state === "archived" ? (
          <p className="font-semibold text-brand-text">{t("projects.hasOutcome")}</p>
        ) : null}
      </div>
    </Card>
  );
}

function Fact({ term, text, lang }: { term: string; text: string; lang?: string }) {
  if (!text) return null;
  return (
    <div>
      <dt className="font-semibold text-muted">{term}</dt>
      <dd lang={lang} dir="auto">
        {text}
      </dd>
    </div>
  );
}
