import { acceptedDocuments, acceptedImages } from "@/lib/files/limits";
import {
  type Block,
  type BlockItem,
  type BlockKind,
  blockLimits,
  type FileKind,
  type ItemText,
  shapes,
  type TextField as Text,
} from "@/lib/projects/blocks/kinds";
import type { Page } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { FileField } from "@/lib/ui/file-field";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../../shell/per-language";

type Props = { page: Page; kind: BlockKind; content: Block["content"] };

/** What a block of this kind says, with its items and room for one more. */
export function BlockFields({ page, kind, content }: Props) {
  const { t } = page;
  const { texts, needs, link, file, items } = shapes[kind];
  return (
    <>
      <PerLanguage page={page} texts={needs.map((name) => content[name] ?? {})}>
        {({ locale, main, dir, label }) =>
          texts.map((name) => {
            const Field = name === "text" ? TextArea : TextField;
            return (
              <Field
                key={name}
                name={`${name}.${locale}`}
                label={label(labelOf(page, kind, name))}
                hint={name === "text" && kind === "text" ? t("blocks.markdownHint") : undefined}
                defaultValue={content[name]?.[locale]}
                limit={blockLimits[name]}
                lang={locale}
                dir={dir}
                optional={!main || !needs.includes(name)}
                {...(kind === "text" && name === "text" ? { rows: 12 } : {})}
              />
            );
          })
        }
      </PerLanguage>
      {link ? (
        <TextField
          name="link"
          label={t(`blocks.link.${link}`)}
          hint={t(`blocks.linkHint.${link}`)}
          defaultValue={content.link}
          dir="ltr"
          inputMode={link === "video" ? "url" : "text"}
        />
      ) : null}
      {file ? <ChosenFile page={page} name="file" kind={file} isThere={Boolean(content.file)} /> : null}
      {items ? (
        <>
          {(content.items ?? []).map((item) => (
            <ItemFields key={item.id} page={page} kind={kind} item={item} />
          ))}
          {(content.items ?? []).length < blockLimits.items ? (
            <ItemFields page={page} kind={kind} isFirst={!content.items?.length} />
          ) : null}
        </>
      ) : null}
    </>
  );
}

type ItemProps = { page: Page; kind: BlockKind; item?: BlockItem; isFirst?: boolean };

/** One of a block's things, or the one that is to be added. */
function ItemFields({ page, kind, item, isFirst }: ItemProps) {
  const { t, city } = page;
  const shape = shapes[kind].items;
  if (!shape) return null;
  const at = `items.${item?.id ?? "new"}`;
  const title = item?.name || item?.title?.[city.defaultLocale] || "";
  const another = `blocks.${isFirst ? "first" : "another"}.${kind}`;
  return (
    <fieldset className="grid gap-4 rounded-card border border-line bg-surface p-4 *:min-w-0 sm:p-5">
      <legend className="px-1 font-bold">{item || !t.has(another) ? title : t(another)}</legend>
      {shape.name ? (
        <TextField
          name={`${at}.name`}
          label={t("blocks.name")}
          defaultValue={item?.name}
          limit={blockLimits.name}
          optional={!item}
        />
      ) : null}
      <PerLanguage page={page} texts={item ? shape.needs.map((name) => item[name] ?? {}) : []}>
        {({ locale, main, dir, label }) =>
          shape.texts.map((name) => {
            const Field = name === "text" ? TextArea : TextField;
            return (
              <Field
                key={name}
                name={`${at}.${name}.${locale}`}
                label={label(itemLabelOf(page, kind, name))}
                defaultValue={item?.[name]?.[locale]}
                limit={name === "text" ? blockLimits.itemText : blockLimits.itemTitle}
                lang={locale}
                dir={dir}
                optional={!item || !main}
              />
            );
          })
        }
      </PerLanguage>
      {shape.file && !(item && shape.needsFile) ? (
        <ChosenFile page={page} name={`${at}.file`} kind={shape.file} isThere={Boolean(item?.file)} free />
      ) : null}
      {item ? <Checkbox name={`${at}.remove`} label={t("blocks.removeItem")} /> : null}
    </fieldset>
  );
}

type FileProps = { page: Page; name: string; kind: FileKind; isThere: boolean; free?: boolean };

function ChosenFile({ page: { t }, name, kind, isThere, free }: FileProps) {
  return (
    <FileField
      name={name}
      label={t(isThere ? "blocks.anotherFile" : `blocks.file.${kind}`)}
      hint={t(`blocks.fileHint.${kind}`)}
      accept={kind === "picture" ? acceptedImages : acceptedDocuments}
      optional={isThere || free}
    />
  );
}

/** Some kinds call a field by a name of their own. */
function labelOf({ t }: Page, kind: BlockKind, name: Text): string {
  const own = `blocks.own.${kind}.${name}`;
  return t.has(own) ? t(own) : t(`blocks.field.${name}`);
}

function itemLabelOf({ t }: Page, kind: BlockKind, name: ItemText): string {
  const own = `blocks.item.${kind}.${name}`;
  return t.has(own) ? t(own) : t(`blocks.field.${name}`);
}
