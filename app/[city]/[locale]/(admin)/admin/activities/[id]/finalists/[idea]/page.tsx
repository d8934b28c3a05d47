import { notFound } from "next/navigation";
import { nameFinalistForm } from "@/lib/challenges/finalists/actions";
import { findNameable } from "@/lib/challenges/finalists/comparing";
import { finalistLimits } from "@/lib/challenges/finalists/input";
import { namingRefusal } from "@/lib/challenges/finalists/policy";
import { finalistShown } from "@/lib/challenges/finalists/shown";
import { awards, isThere } from "@/lib/challenges/finalists/view";
import { versionOf } from "@/lib/cities/editing";
import { inCity } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../../../shell/admin-page";
import { PerLanguage } from "../../../../shell/per-language";
import { SaveBar } from "../../../../shell/save-bar";
import { titled } from "../../../../shell/titled";
import { activityAbove } from "../../../managed";
import { managedChallenge } from "../../challenge/managed-challenge";
import { TakeOut } from "./take-out";

export const generateMetadata = titled("challenges.admin.finalist", "/admin/activities");

type Props = { params: Promise<{ city: string; locale: string; id: string; idea: string }> };

/** Why an idea is in the last round and what it is recognised as; or out of it again. */
export default async function NameFinalist({ params }: Props) {
  const page = await inCity(params);
  const { activity, challenge, finalists } = await managedChallenge(page, params);
  if (namingRefusal({ state: activity.state, recognisedAt: challenge.recognisedAt })) notFound();
  const { idea: code } = await params;
  const idea = await page.read((db) => findNameable(db, activity.id, code));
  const finalist = finalists.find(({ ideaId }) => ideaId === idea?.id) ?? null;
  if (!idea || (!finalist && idea.visibility !== "public")) notFound();
  const { t, path, city } = page;
  const list = path(`/admin/activities/${activity.id}/finalists`);
  const { reason = {}, awardWords = {}, awardGets = {} } = finalist ?? {};
  return (
    <AdminPage
      page={page}
      title={idea.title || t("challenges.hidden")}
      above={[...activityAbove(page, activity), { label: t("challenges.admin.finalists"), href: list }]}
    >
      {finalist && !isThere(finalist) ? (
        <Notice kind="warning">{t("challenges.refused.notPublic")}</Notice>
      ) : (
        <ActionForm action={nameFinalistForm} labels={formLabels(t)} formKey={page.formKey()} id="finalist">
          <HiddenField name="version" value={versionOf(finalistShown(finalist, city.locales))} />
          <HiddenField name="activity" value={activity.id} />
          <HiddenField name="idea" value={idea.id} />
          <PerLanguage page={page} texts={[reason]}>
            {({ locale, main, dir, label }) => (
              <TextArea
                name={`reason.${locale}`}
                label={label(t("challenges.admin.reason"))}
                hint={main ? t("challenges.admin.reasonHint") : undefined}
                defaultValue={reason[locale]}
                limit={finalistLimits.reason}
                lang={locale}
                dir={dir}
                optional={!main}
              />
            )}
          </PerLanguage>
          <RadioGroup
            name="award"
            label={t("challenges.admin.award")}
            hint={t("challenges.admin.awardHint")}
            options={[
              { value: "", label: t("challenges.admin.noAward") },
              ...awards.map((award) => ({ value: award, label: t(`challenges.distinction.${award}`) })),
            ]}
            defaultValue={finalist?.award ?? ""}
          />
          <PerLanguage page={page} texts={[awardWords, awardGets]}>
            {({ locale, main, dir, label }) => (
              <>
                <TextField
                  name={`awardWords.${locale}`}
                  label={label(t("challenges.admin.awardWords"))}
                  hint={main ? t("challenges.admin.awardWordsHint") : undefined}
                  defaultValue={awardWords[locale]}
                  limit={finalistLimits.words}
                  lang={locale}
                  dir={dir}
                  optional
                />
                <TextField
                  name={`awardGets.${locale}`}
                  label={label(t("challenges.admin.awardGets"))}
                  defaultValue={awardGets[locale]}
                  limit={finalistLimits.gets}
                  lang={locale}
                  dir={dir}
                  optional
                />
              </>
            )}
          </PerLanguage>
          <SaveBar save={t("challenges.admin.save")} back={{ href: list, label: t("admin.back") }} />
        </ActionForm>
      )}
      {finalist ? <TakeOut page={page} activityId={activity.id} finalist={finalist} /> : null}
    </AdminPage>
  );
}
