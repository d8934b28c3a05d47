import type { ReactNode } from "react";
import type { BlockKind } from "@/lib/projects/blocks/kinds";
import { say } from "@/lib/projects/ui/words";
import { Activities } from "../activities";
import { Phases } from "../phases";
import { TakePart } from "../take-part";
import { CallBlock } from "./call-block";
import { FilesBlock } from "./files-block";
import { NewsBlock } from "./news-block";
import { PeopleBlock } from "./people-block";
import { GalleryBlock, PictureBlock } from "./picture-blocks";
import { QuestionsBlock } from "./questions-block";
import type { BlockProps, Shown } from "./shown";
import { TextBlock } from "./text-block";
import { VideoBlock } from "./video-block";

/** The page as its moderators arranged it. */
export function Blocks(shown: Shown) {
  return shown.blocks.map((block) => <OneBlock key={block.id} {...shown} block={block} />);
}

function OneBlock(props: BlockProps) {
  const Part = parts[props.block.kind];
  return <Part {...props} />;
}

const parts: Record<BlockKind, (props: BlockProps) => ReactNode> = {
  text: TextBlock,
  picture: PictureBlock,
  gallery: GalleryBlock,
  video: VideoBlock,
  timeline: ({ page, project, phases, block }) => (
    <Phases page={page} project={project} phases={phases} title={say(page, block.content.title ?? {})} />
  ),
  activities: TakingPart,
  events: ({ page, activities, block }) => (
    <Activities
      page={page}
      activities={activities.filter(({ kind }) => kind === "meeting")}
      id={`block-${block.id}`}
      title={say(page, block.content.title ?? {}) || page.t("blocks.kind.events")}
    />
  ),
  news: NewsBlock,
  files: FilesBlock,
  people: PeopleBlock,
  questions: QuestionsBlock,
  action: CallBlock,
};

/** The board and what else can be done; meetings only where they have no block of their own. */
function TakingPart({ page, project, board, activities, blocks, block }: BlockProps) {
  const apart = blocks.some(({ kind }) => kind === "events");
  return (
    <>
      {board ? <TakePart page={page} project={project} board={board} /> : null}
      <Activities
        page={page}
        activities={apart ? activities.filter(({ kind }) => kind !== "meeting") : activities}
        id={`block-${block.id}`}
        title={say(page, block.content.title ?? {}) || page.t("activities.projectTitle")}
      />
    </>
  );
}
