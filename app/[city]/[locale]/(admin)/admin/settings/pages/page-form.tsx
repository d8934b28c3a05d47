import type { FormState } from "@/lib/base/form-state";
import { renderMarkdown } from "@/lib/base/markdown";
import type { TextPageDraft } from "@/lib/cities/text-pages/draft";
import { textPageLimits } from "@/lib/cities/text-pages/input";
import { direction, localeName } from "@/lib/i18n/locales";
import type { Page } from "@/lib/request/page";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { RichText } from "@/lib/ui/rich-text";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";
import { SaveBar } from "../../shell/save-bar";

type Props = {
  page: Page;
  action: (state: FormState, data: FormData) => Promise<FormState>;
  text: TextPageDraft;
  save: string;
};

/** The text of a page in each language; the other button shows it before it is public. */
export function PageForm({ page, action, text, save }: Props) {
  const { t, path } = page;
  return (
    <ActionForm action={action} labels={formLabels(t)} formKey={page.formKey()} id="page">
      <HiddenField name="version" value={text.version} />
      {text.id ? <HiddenField name="id" value={text.id} /> : null}
      <PerLanguage page={page} texts={[text.title, text.body]}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t("admin.pages.name"))}
              defaultValue={text.title[locale]}
              limit={textPageLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextArea
              name={`body.${locale}`}
              label={label(t("admin.pages.body"))}
              hint={t("admin.pages.bodyHint")}
              defaultValue={text.body[locale]}
              rows={14}
              lang={locale}
              dir={dir}
              optional={!main}
            />
          </>
        )}
      </PerLanguage>
      <Checkbox name="inFooter" label={t("admin.pages.inFooter")} defaultChecked={text.inFooter} />
      <SaveBar save={save} back={{ href: path("/admin/settings/pages"), label: t("admin.back") }}>
        <SubmitButton name="intent" value="preview" variant="secondary">
          {t("admin.pages.preview")}
        </SubmitButton>
      </SaveBar>
    </ActionForm>
  );
}

/** The page as it would be, in each language that has a text. */
export function PagePreview({ page: { t, city }, draft }: { page: Page; draft: TextPageDraft }) {
  const written = city.locales.filter((locale) => draft.title[locale] || draft.body[locale]);
  return (
    <section aria-labelledby="preview" className="grid gap-4">
      <h2 id="preview" className="text-xl font-bold">
        {t("admin.pages.previewTitle")}
      </h2>
      {written.map((locale) => (
        <article
          key={locale}
          lang={locale}
          dir={direction(locale)}
          className="grid gap-4 rounded-card border border-brand-line bg-surface p-5 shadow-card sm:p-8"
        >
          {city.locales.length > 1 ? (
            <p className="text-sm font-semibold text-muted">{localeName(locale)}</p>
          ) : null}
          <h3 className="text-2xl font-bold">{draft.title[locale]}</h3>
          <RichText html={renderMarkdown(draft.body[locale] ?? "", { topHeading: 3 })} lang={locale} />
        </article>
      ))}
    </section>
  );
}
