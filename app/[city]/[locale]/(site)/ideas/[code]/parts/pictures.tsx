import { Cover } from "@/lib/ui/cover";
import { Icon } from "@/lib/ui/icon";
import type { IdeaPage } from "./view";

/** The cover, large; the other pictures in a row beneath. An idea without a picture has a drawn one. */
export function Pictures({ view: { page, idea } }: { view: IdeaPage }) {
  const { t } = page;
  const [cover, ...others] = idea.images;
  if (!cover) {
    return (
      <Cover
        seed={idea.id}
        hue={idea.topic?.hue ?? 60}
        className="aspect-[3/1] w-full rounded-card sm:aspect-[7/2]"
      />
    );
  }
  return (
    <div className="grid gap-3">
      <Picture fileId={cover.fileId} alt={cover.alt} open={t("idea.openPicture")} large />
      {others.length > 0 ? (
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {others.map(({ fileId, alt }, index) => (
            <li key={fileId}>
              <Picture
                fileId={fileId}
                alt={alt || t("idea.picture", { number: index + 2, total: idea.images.length })}
                open={t("idea.openPicture")}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

type PictureProps = { fileId: string; alt: string; open: string; large?: boolean };

function Picture({ fileId, alt, open, large = false }: PictureProps) {
  const file = `/files/${fileId}`;
  return (
    <a href={file} className="group relative block overflow-clip rounded-card bg-sunken">
      <img
        src={`${file}/${large ? 1280 : 320}`}
        srcSet={`${file}/320 320w, ${file}/640 640w, ${file}/1280 1280w`}
        sizes={large ? "(min-width: 64rem) 46rem, 94vw" : "(min-width: 64rem) 12rem, 45vw"}
        alt={alt}
        decoding="async"
        fetchPriority={large ? "high" : "auto"}
        className={`w-full object-cover ${large ? "max-h-[32rem]" : "aspect-square"}`}
      />
      <span className="absolute end-2 bottom-2 grid size-9 place-items-center rounded-full bg-surface/90 text-ink opacity-80 group-hover:opacity-100">
        <Icon name="search" size={18} label={open} />
      </span>
    </a>
  );
}
