import { blockKinds } from "@/lib/projects/blocks/kinds";
import type { Page } from "@/lib/request/page";
import { Card, CardLink } from "@/lib/ui/card";

/** Each kind of block with what it is for. */
export function ChooseKind({ page: { t, path }, project }: { page: Page; project: { id: string } }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2">
      {blockKinds.map((kind) => (
        <Card key={kind} as="li" interactive className="grid content-start gap-1">
          <h2 className="text-lg font-bold">
            <CardLink href={path(`/admin/projects/${project.id}/blocks/new?kind=${kind}`)}>
              {t(`blocks.kind.${kind}`)}
            </CardLink>
          </h2>
          <p className="text-muted">{t(`blocks.about.${kind}`)}</p>
        </Card>
      ))}
    </ul>
  );
}
