import { slugify } from "@/lib/base/ids";
import type { ReadIdea } from "@/lib/imports/rows/read-idea";
import type { Directory } from "@/lib/imports/running/directory";
import type { Run } from "@/lib/imports/running/run-context";

export type IdeaFields = ReturnType<typeof fieldsOf>;

/** What an idea takes from its source, at first and whenever that changes. */
export function fieldsOf(run: Run, read: ReadIdea, directory: Directory) {
  return {
    title: read.title,
    text: read.text,
    slug: slugify(read.title),
    locale: run.locale,
    authorName: read.author || null,
    topicId: directory.topicOf(read),
    neighbourhoodId: directory.neighbourhoodOf(read),
    lat: read.place?.lat ?? null,
    lng: read.place?.lng ?? null,
    address: read.address,
    externalSupportCount: read.supports ?? 0,
    originUrl: read.url,
  };
}
