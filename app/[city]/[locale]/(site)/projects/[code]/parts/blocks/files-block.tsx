import { kindOfDocument } from "@/lib/files/limits";
import { formatBytes } from "@/lib/i18n/format";
import { langOf, say } from "@/lib/projects/ui/words";
import { Icon } from "@/lib/ui/icon";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

/** Documents to keep, each with its kind and how large it is. */
export function FilesBlock({ page, block }: BlockProps) {
  const files = block.content.items ?? [];
  if (files.length === 0) return null;
  return (
    <BlockSection page={page} block={block}>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
        {files.map(({ id, file, title = {} }) => {
          const kind = file && kindOfDocument(file.mime);
          if (!file || !kind) return null;
          const name = say(page, title);
          return (
            <li key={id}>
              <a
                href={`/files/${file.id}`}
                download={`${name.replace(/[/\\:*?"<>|]+/g, " ").trim() || file.id.slice(0, 12)}.${kind}`}
                className="flex min-h-14 items-center gap-4 px-4 py-3 text-ink hover:bg-brand-soft sm:px-5"
              >
                <Icon name="download" size={20} className="text-brand-text" />
                <span className="grid min-w-0 flex-1">
                  <span className="font-semibold" lang={langOf(page, title)} dir="auto">
                    {name}
                  </span>
                  <span className="text-sm text-muted">
                    {page.t("blocks.fileSize", {
                      kind: kind.toUpperCase(),
                      size: formatBytes(file.bytes, page.locale),
                    })}
                  </span>
                </span>
              </a>
            </li>
          );
        })}
      </ul>
    </BlockSection>
  );
}
