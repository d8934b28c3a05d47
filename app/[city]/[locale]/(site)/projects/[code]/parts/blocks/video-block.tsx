import { videoOf } from "@/lib/base/video-hosts";
import { projectPath } from "@/lib/projects/address";
import { say } from "@/lib/projects/ui/words";
import { ButtonLink } from "@/lib/ui/button";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

/** Nothing is asked of the video's site before somebody presses play, who is told its name before. */
export function VideoBlock({ page, project, block, play, preview }: BlockProps) {
  const { t, path } = page;
  const video = videoOf(block.content.link ?? "");
  if (!video) return null;
  const title = say(page, block.content.title ?? {});
  const query = `${preview ? `preview=${encodeURIComponent(preview)}&` : ""}play=${block.id}`;
  return (
    <BlockSection page={page} block={block}>
      {play === block.id ? (
        <iframe
          src={video.frame}
          title={title || t("blocks.kind.video")}
          allow="autoplay; fullscreen; picture-in-picture"
          allowFullScreen
          referrerPolicy="strict-origin-when-cross-origin"
          className="aspect-video w-full rounded-card border border-line bg-sunken"
        />
      ) : (
        <div className="grid aspect-video w-full place-content-center justify-items-center gap-4 rounded-card border border-brand-line bg-brand-soft p-5 text-center">
          <ButtonLink
            href={`${path(`${projectPath(project)}?${query}`)}#block-${block.id}`}
            variant="primary"
            aria-label={title ? `${t("blocks.play")}: ${title}` : undefined}
          >
            {t("blocks.play")}
          </ButtonLink>
          <p className="max-w-prose text-sm">{t("blocks.playHint", { host: video.host })}</p>
        </div>
      )}
      <p>
        <a href={video.page} rel="noreferrer" className="link inline-flex min-h-11 items-center">
          {t("blocks.watchAt", { host: video.host })}
        </a>
      </p>
    </BlockSection>
  );
}
