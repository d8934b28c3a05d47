import type { Block } from "@/lib/projects/blocks/kinds";
import { listBlocks, listChanges, removedBlocks } from "@/lib/projects/blocks/queries";
import { blockName } from "@/lib/projects/blocks/ui/block-name";
import { say } from "@/lib/projects/ui/words";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { managedProject, projectAbove } from "../../managed";
import { BlockRow } from "./block-row";
import { PhonePreview } from "./phone-preview";
import { BringBack, UndoLast } from "./take-back";

export const generateMetadata = titled("blocks.title", "/admin/projects");

type Props = { params: CityParams & Promise<{ id: string }>; searchParams: SearchParams };

/** The parts of the project's page in their order, each to be written, moved or taken away, and how it looks on a phone. */
export default async function ProjectBlocks({ params, searchParams }: Props) {
  const page = await inCity(params);
  const project = await managedProject(page, params);
  const { blocks, changes } = await page.read(async (db) => ({
    blocks: await listBlocks(db, project.id),
    changes: await listChanges(db, project.id),
  }));
  const { t, path } = page;
  const said = `blocks.saved.${one((await searchParams).saved)}`;
  const removed = removedBlocks(changes, blocks);
  const row = (block: Block, index: number) => (
    <BlockRow
      key={block.id}
      page={page}
      project={project}
      block={block}
      isFirst={index === 0}
      isLast={index === blocks.length - 1}
    />
  );
  return (
    <AdminPage
      page={page}
      title={t("blocks.title")}
      intro={t("blocks.intro")}
      above={projectAbove(page, project)}
      notice={t.has(said) ? t(said) : null}
      width="wide"
    >
      <div className="grid items-start gap-10 *:min-w-0 xl:grid-cols-[minmax(0,1fr)_24.375rem]">
        <div className="grid gap-8">
          {changes[0] ? <UndoLast page={page} project={project} change={changes[0]} /> : null}
          <section aria-labelledby="arrangement" className="grid gap-3">
            <h2 id="arrangement" className="text-xl font-bold">
              {t("blocks.arrangement", { title: say(page, project.title) })}
            </h2>
            <p className="max-w-prose text-muted">{t("blocks.fixed")}</p>
            <ol className="grid gap-3">{blocks.map(row)}</ol>
            {blocks.length === 0 ? <p>{t("blocks.none")}</p> : null}
            <div>
              <ButtonLink
                href={path(`/admin/projects/${project.id}/blocks/new`)}
                variant="primary"
                icon="plus"
              >
                {t("blocks.add")}
              </ButtonLink>
            </div>
          </section>
          {removed.length > 0 ? (
            <BringBack
              page={page}
              project={project}
              blocks={removed.map(({ block }) => ({ id: block.id, name: blockName(page, block) }))}
            />
          ) : null}
        </div>
        <PhonePreview page={page} project={project} />
      </div>
    </AdminPage>
  );
}
