import type { Localized } from "@/lib/base/localized";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

export function PictureBlock({ page, block }: BlockProps) {
  const { file, alt = {}, text = {} } = block.content;
  if (!file) return null;
  const caption = say(page, text);
  return (
    <BlockSection page={page} block={block}>
      <figure className="grid gap-2">
        <Picture page={page} id={file.id} alt={alt} className="max-h-[40rem] w-full rounded-card" />
        {caption ? (
          <figcaption lang={langOf(page, text)} dir="auto" className="text-sm text-muted">
            {caption}
          </figcaption>
        ) : null}
      </figure>
    </BlockSection>
  );
}

export function GalleryBlock({ page, block }: BlockProps) {
  const pictures = block.content.items ?? [];
  if (pictures.length === 0) return null;
  return (
    <BlockSection page={page} block={block}>
      <ul className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-3">
        {pictures.map(({ id, file, title = {} }) =>
          file ? (
            <li key={id}>
              <a href={`/files/${file.id}`} className="block overflow-clip rounded-card">
                <Picture page={page} id={file.id} alt={title} className="aspect-[4/3] w-full" />
              </a>
            </li>
          ) : null,
        )}
      </ul>
    </BlockSection>
  );
}

type PictureProps = { page: Page; id: string; alt: Localized; className: string };

function Picture({ page, id, alt, className }: PictureProps) {
  const file = `/files/${id}`;
  return (
    <img
      src={`${file}/640`}
      srcSet={`${file}/640 640w, ${file}/1280 1280w`}
      sizes="(min-width: 64rem) 60rem, 92vw"
      alt={say(page, alt)}
      lang={langOf(page, alt)}
      loading="lazy"
      className={`object-cover ${className}`}
    />
  );
}
