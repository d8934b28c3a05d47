import { versionOf } from "@/lib/cities/editing";
import { changeWordListsForm } from "@/lib/discussion/word-lists/actions";
import {
  anyLanguage,
  type ListLanguage,
  wordEffects,
  wordListLimits,
} from "@/lib/discussion/word-lists/input";
import { readWordLists, type WordLists } from "@/lib/discussion/word-lists/queries";
import { wordListsShown } from "@/lib/discussion/word-lists/shown";
import { direction, localeName } from "@/lib/i18n/locales";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("moderation.words.title", "/admin/settings/words");

/** The city's own words that put what has them before staff: some wait for them, others are public meanwhile. */
export default async function Words({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path, city } = page;
  const lists = await page.read(readWordLists);
  const languages: ListLanguage[] = [
    city.defaultLocale,
    ...city.locales.filter((one) => one !== city.defaultLocale),
  ];
  return (
    <AdminPage
      page={page}
      title={t("moderation.words.title")}
      intro={t("moderation.words.intro")}
      above={settingsAbove(page)}
    >
      <ul className="grid max-w-prose list-disc gap-1 ps-5 text-muted">
        {(["whole", "stem", "part", "beside", "accents"] as const).map((rule) => (
          <li key={rule}>{t(`moderation.words.how.${rule}`)}</li>
        ))}
      </ul>
      <ActionForm action={changeWordListsForm} labels={formLabels(t)} formKey={page.formKey()} id="words">
        <HiddenField name="version" value={versionOf(wordListsShown(lists))} />
        {[...languages, anyLanguage as ListLanguage].map((language) => (
          <Lists key={language} page={page} lists={lists} language={language} />
        ))}
        <SaveBar save={t("admin.save")} back={{ href: path("/admin/settings"), label: t("admin.back") }} />
      </ActionForm>
    </AdminPage>
  );
}

type ListsProps = { page: Page; lists: WordLists; language: ListLanguage };

function Lists({ page: { t, city }, lists, language }: ListsProps) {
  const name = language === "any" ? t("moderation.words.any") : localeName(language);
  const count = wordEffects.reduce((sum, effect) => sum + (lists[effect][language]?.length ?? 0), 0);
  return (
    <Disclosure
      open={count > 0 || language === city.defaultLocale}
      summary={
        <>
          <span lang={language === "any" ? undefined : language}>{name}</span>{" "}
          <span className="font-normal text-muted">({t("moderation.words.count", { count })})</span>
        </>
      }
    >
      <div className="grid gap-4 py-2 sm:grid-cols-2 sm:items-end">
        {wordEffects.map((effect) => (
          <TextArea
            key={effect}
            name={`${effect}.${language}`}
            label={t(`moderation.words.${effect}`, { language: name })}
            hint={t(`moderation.words.${effect}Hint`)}
            defaultValue={(lists[effect][language] ?? []).join("\n")}
            rows={6}
            optional
            lang={language === "any" ? undefined : language}
            dir={language === "any" ? "auto" : direction(language)}
          />
        ))}
      </div>
      <p className="text-sm text-muted">{t("moderation.words.limit", { words: wordListLimits.words })}</p>
    </Disclosure>
  );
}
