import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { cache } from "react";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { finalistOf } from "@/lib/challenges/finalists/queries";
import { neighbourhoodShape } from "@/lib/cities/taxonomy";
import { ideaPath } from "@/lib/ideas/address";
import { placeOf } from "@/lib/ideas/answering/place";
import { draftAnswer } from "@/lib/ideas/answering/queries";
import { readDiscussion } from "@/lib/ideas/discussing/read";
import { DiscussionSection } from "@/lib/ideas/discussing/ui/discussion-section";
import { readTalkState, type TalkParams } from "@/lib/ideas/discussing/ui/links";
import { answeredIn } from "@/lib/ideas/fields/queries";
import { readLedger } from "@/lib/ideas/timeline/queries";
import { buildTimeline } from "@/lib/ideas/timeline/timeline";
import { findIdea } from "@/lib/ideas/viewing/queries";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import { inProject, may } from "@/lib/people/permissions";
import { findProjectById } from "@/lib/projects/queries";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { type Page as CityPage, inCity, sayIfEnded } from "@/lib/request/page";
import { isSameAddress } from "@/lib/request/paths";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";
import { boardRefusal } from "../../../take-part/parts/who";
import { AnsweredFields } from "../parts/answered";
import { Answers } from "../parts/answers";
import { Header } from "../parts/header";
import { Honour } from "../parts/honour";
import { JsonLd } from "../parts/json-ld";
import { Loop } from "../parts/loop";
import { Merged, MergedNotice } from "../parts/merged";
import { Milestones } from "../parts/milestones";
import { Origin } from "../parts/origin";
import { OwnTools } from "../parts/own-tools";
import { Pictures } from "../parts/pictures";
import { PlaceCard } from "../parts/place-card";
import { HiddenNotice, StaffAnswer } from "../parts/staff";
import { Standing } from "../parts/standing";
import { Stone } from "../parts/stone";
import { SupportBar, SupportPanel } from "../parts/support-panel";
import { ideaPage } from "../parts/view";

type Params = Promise<{ city: string; locale: string; code: string; slug?: string[] }>;
type Asked = TalkParams & { as?: string };
type Props = { params: Params; searchParams: Promise<Asked> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { code } = await params;
  const found = await ideaHere(page, code);
  if (!found) notFound();
  if (found.kind !== "idea") return { robots: { index: false } };
  const { idea } = found;
  const [cover] = idea.images;
  return pageMetadata(page, {
    title: idea.title,
    description: plainText(idea.text, 200),
    path: ideaPath(idea),
    image: cover ? `/files/${cover.fileId}/1280` : null,
    hidden: idea.visibility !== "public" || Object.keys(await searchParams).length > 0,
  });
}

export default async function Idea({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { code, slug } = await params;
  const asked = await searchParams;
  const talk = readTalkState(asked);
  const state = await readIdea(page, code, talk);
  if (!state) notFound();
  if (state.kind === "stone") return <Stone stone={state.stone} page={page} />;
  leadToWhole(page, state.idea, asked);
  await leadToRightAddress(page, state.idea, slug);
  if (asked.answer !== undefined && !state.answers && state.idea.projectId)
    await sayIfEnded(page, state.idea.projectId);
  const { idea, words, ledger, discussion, draft } = state;
  const now = new Date();
  const view = ideaPage({ page, idea, words, now, why: await boardRefusal(page, idea.board) });
  const talkView = {
    ...{ page, state: talk, path: view.path, reportPath: page.path(`/ideas/${code}/report`) },
    ...{ open: view.talkable, replies: true, marks: true, now },
  };
  return (
    <Page>
      <Header view={view} project={state.project} />
      <HiddenNotice view={view} />
      <MergedNotice view={view} />
      <OwnTools view={view} />
      <div className="grid gap-8 *:min-w-0 lg:grid-cols-[1fr_20rem] lg:gap-x-12">
        <div className="grid content-start gap-7 *:min-w-0">
          <Pictures view={view} />
          <Standing view={view} />
          <Honour view={view} finalist={state.finalist} />
          <div className="[overflow-wrap:anywhere]">
            <RichText
              html={renderMarkdown(idea.text)}
              lang={idea.locale === page.locale ? undefined : idea.locale}
            />
          </div>
          <AnsweredFields view={view} answered={state.answered} />
          <Merged view={view} staff={state.answers} />
          <Origin view={view} />
          {draft ? <StaffAnswer view={view} draft={draft} open={asked.answer !== undefined} /> : null}
          <Answers view={view} />
          <Milestones view={view} />
        </div>
        <aside className="grid content-start gap-8 *:min-w-0 lg:row-span-2">
          <SupportPanel view={view} />
          <Loop entries={buildTimeline(idea, ledger, now)} view={view} />
          <PlaceCard view={view} shape={state.shape} />
        </aside>
        <DiscussionSection
          ideaId={idea.id}
          count={idea.commentCount}
          discussion={discussion}
          view={talkView}
        />
      </div>
      <SupportBar view={view} />
      <JsonLd view={view} />
    </Page>
  );
}

/** The page's head and its body show the same idea: read once a request. */
const ideaHere = cache((page: CityPage, code: string) => page.read((db) => findIdea(db, page.actor, code)));

/** Everything the page shows; what belongs to the idea in one short transaction. */
async function readIdea(page: CityPage, code: string, talk: ReturnType<typeof readTalkState>) {
  const { actor, settings, known } = page;
  const found = await ideaHere(page, code);
  if (found?.kind !== "idea") return found;
  const { idea } = found;
  return page.read(async (db) => {
    const place = placeOf(idea, settings);
    const answers = may(actor, "ideas.answer", place);
    const answering = actor.kind === "person" && answers && idea.visibility === "public";
    return {
      ...found,
      answers,
      answered: idea.hasFields
        ? await answeredIn(db, idea, {
            staff: answers || idea.own || may(actor, "contributions.moderate", inProject(idea.projectId)),
          })
        : [],
      words: known.taxonomy.statuses,
      ledger: await readLedger(db, idea.id),
      discussion: await readDiscussion(db, actor, idea, talk),
      draft: answering ? await draftAnswer({ db, actor, settings }, idea) : null,
      finalist: idea.distinction ? await finalistOf(db, idea.id) : null,
      project: idea.projectId ? await findProjectById(db, idea.projectId) : null,
      shape: idea.place && idea.neighbourhood ? await neighbourhoodShape(db, idea.neighbourhood.id) : null,
    };
  });
}

/** What was merged is read with what it is part of, unless its own words are asked for. */
function leadToWhole(page: CityPage, { mergedInto: into, code }: IdeaView, asked: Asked): void {
  if (into && asked.as !== "posted") redirect(`${page.path(ideaPath(into))}#merged-${code}`);
}

/** The code finds the idea; the words after it are those of its title, so that one page has one address. */
async function leadToRightAddress(
  page: CityPage,
  idea: { code: string; slug: string },
  slug: string[] | undefined,
): Promise<void> {
  const right = ideaPath(idea);
  if (isSameAddress(`/ideas/${idea.code}${slug ? `/${slug.join("/")}` : ""}`, right)) return;
  const query = (await requestPath()).split("?")[1];
  permanentRedirect(page.path(right) + (query ? `?${query}` : ""));
}
