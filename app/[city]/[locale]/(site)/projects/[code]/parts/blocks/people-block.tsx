import { langOf, say } from "@/lib/projects/ui/words";
import { Avatar } from "@/lib/ui/avatar";
import { BlockSection } from "./section";
import type { BlockProps } from "./shown";

/** Who is behind the project. A portrait says nothing that the name beside it does not say. */
export function PeopleBlock({ page, block }: BlockProps) {
  const people = block.content.items ?? [];
  if (people.length === 0) return null;
  return (
    <BlockSection page={page} block={block}>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {people.map(({ id, name = "", title = {}, file }) => (
          <li
            key={id}
            className="flex items-center gap-4 rounded-card border border-line bg-surface p-4 *:min-w-0"
          >
            {file ? (
              <img
                src={`/files/${file.id}/320`}
                alt=""
                width={64}
                height={64}
                loading="lazy"
                className="size-16 shrink-0 rounded-full object-cover"
              />
            ) : (
              <Avatar name={name} size={64} />
            )}
            <div className="flex-1">
              <p className="font-bold">
                <bdi>{name}</bdi>
              </p>
              <p className="text-muted" lang={langOf(page, title)} dir="auto">
                {say(page, title)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </BlockSection>
  );
}
