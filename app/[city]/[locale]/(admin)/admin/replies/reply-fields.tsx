import type { Localized } from "@/lib/base/localized";
import { replyLimits } from "@/lib/ideas/replying/input";
import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../shell/per-language";

/** What a saved reply is called among staff, and its words. */
export function ReplyFields({ page, name, text }: { page: Page; name: string; text: Localized }) {
  const { t } = page;
  return (
    <>
      <TextField
        name="name"
        label={t("answering.replyName")}
        hint={t("answering.replyNameHint")}
        defaultValue={name}
        limit={replyLimits.name}
      />
      <PerLanguage page={page} texts={[text]}>
        {({ locale, main, dir, label }) => (
          <TextArea
            name={`text.${locale}`}
            label={label(t("answering.replyText"))}
            hint={main ? t("answering.placeholders") : undefined}
            defaultValue={text[locale]}
            limit={replyLimits.text}
            rows={6}
            lang={locale}
            dir={dir}
            optional={!main}
          />
        )}
      </PerLanguage>
    </>
  );
}
