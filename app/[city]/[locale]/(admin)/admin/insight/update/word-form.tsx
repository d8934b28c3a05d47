import { versionOf } from "@/lib/cities/editing";
import { saveWordForm } from "@/lib/insight/updates/actions";
import type { InHand } from "@/lib/insight/updates/in-hand";
import { wordLimit } from "@/lib/insight/updates/input";
import { wordShown } from "@/lib/insight/updates/shown";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea } from "@/lib/ui/text-field";
import { PerLanguage } from "../../shell/per-language";
import { SaveBar } from "../../shell/save-bar";

/** What a superadmin says above everything else, in the city's languages. */
export function WordForm({ page, hand }: { page: Page; hand: InHand }) {
  const { t, city } = page;
  return (
    <ActionForm action={saveWordForm} labels={formLabels(t)} formKey={page.formKey()} id="word">
      <HiddenField name="edition" value={hand.edition} />
      <HiddenField name="version" value={versionOf(wordShown(hand, city.locales))} />
      <PerLanguage page={page} texts={[hand.word]}>
        {({ locale, main, dir, label }) => (
          <TextArea
            name={`word.${locale}`}
            label={label(t("update.word.label"))}
            hint={main ? t("update.word.hint") : undefined}
            defaultValue={hand.word[locale]}
            limit={wordLimit}
            lang={locale}
            dir={dir}
            optional
          />
        )}
      </PerLanguage>
      <SaveBar save={t("update.word.save")} />
    </ActionForm>
  );
}
