import type { FormState } from "@/lib/base/form-state";
import type { Localized } from "@/lib/base/localized";
import { acceptedImages } from "@/lib/files/limits";
import { newsLimits } from "@/lib/news/input";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Checkbox, Select } from "@/lib/ui/choice-field";
import { FileField, HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../shell/per-language";
import { SaveBar } from "../shell/save-bar";

type Words = {
  id: string | null;
  version: string;
  projectId: string | null;
  title: Localized;
  body: Localized;
  imageAlt: Localized;
  imageFileId: string | null;
};

type Props = {
  page: Page;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  words: Words;
  projects: { id: string; title: Localized }[];
  /** Whether it may be about the city as a whole. */
  cityWide: boolean;
  save: string;
};

/** The words of a piece of news in each language, its picture and its project. */
export function NewsForm({ page, action, words, projects, cityWide, save }: Props) {
  const { t, path } = page;
  return (
    <ActionForm action={action} labels={formLabels(t)} formKey={page.formKey()} id="news">
      {words.id ? (
        <>
          <HiddenField name="id" value={words.id} />
          <HiddenField name="version" value={words.version} />
        </>
      ) : null}
      <Select
        name="projectId"
        label={t("news.admin.about")}
        empty={cityWide ? t("news.admin.aboutCity") : undefined}
        defaultValue={words.projectId ?? ""}
        options={projects.map(({ id, title }) => ({ value: id, label: say(page, title) }))}
      />
      <PerLanguage page={page} texts={[words.title, words.body]}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t("news.admin.headline"))}
              defaultValue={words.title[locale]}
              limit={newsLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextArea
              name={`body.${locale}`}
              label={label(t("news.admin.body"))}
              hint={t("admin.pages.bodyHint")}
              defaultValue={words.body[locale]}
              rows={12}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextField
              name={`imageAlt.${locale}`}
              label={label(t("news.admin.alt"))}
              hint={t("news.admin.altHint")}
              defaultValue={words.imageAlt[locale]}
              limit={newsLimits.alt}
              lang={locale}
              dir={dir}
              optional
            />
          </>
        )}
      </PerLanguage>
      {words.imageFileId ? (
        <img
          src={`/files/${words.imageFileId}/320`}
          alt=""
          width={320}
          height={180}
          className="aspect-video w-60 rounded-card object-cover"
        />
      ) : null}
      <FileField
        name="picture"
        label={t(words.imageFileId ? "blocks.anotherFile" : "news.admin.picture")}
        hint={t("blocks.fileHint.picture")}
        accept={acceptedImages}
        optional
      />
      {words.imageFileId ? <Checkbox name="removePicture" label={t("projects.admin.removePicture")} /> : null}
      <SaveBar save={save} back={{ href: path("/admin/news"), label: t("admin.back") }} />
    </ActionForm>
  );
}
