import type { Page } from "@/lib/request/page";
import { Cover } from "@/lib/ui/cover";
import type { Project } from "../queries";
import { langOf, say } from "./words";

type Props = {
  page: Page;
  project: Pick<Project, "id" | "coverFileId" | "coverAlt" | "topicId">;
  className?: string;
  /** Its first picture is what people wait for. */
  eager?: boolean;
};

/** The project's picture in the city's words, or a drawn one in its topic's colour, which says nothing. */
export function ProjectCover({ page, project, className = "", eager }: Props) {
  const { id, coverFileId, coverAlt, topicId } = project;
  if (!coverFileId) {
    const hue = page.known.taxonomy.topics.find((topic) => topic.id === topicId)?.hue;
    return <Cover seed={id} hue={hue ?? 150} className={className} />;
  }
  const file = `/files/${coverFileId}`;
  return (
    <img
      src={`${file}/640`}
      srcSet={`${file}/640 640w, ${file}/1280 1280w`}
      sizes="(min-width: 64rem) 34rem, 92vw"
      alt={say(page, coverAlt)}
      lang={langOf(page, coverAlt)}
      width={640}
      height={360}
      loading={eager ? "eager" : "lazy"}
      className={`object-cover ${className}`}
    />
  );
}
