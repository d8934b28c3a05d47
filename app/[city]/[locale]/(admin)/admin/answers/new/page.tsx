import { validate } from "uuid";
import { answerLimits } from "@/lib/ideas/answering/input";
import { signerOf } from "@/lib/ideas/answering/signer";
import { writeTogetherForm } from "@/lib/ideas/answering/together/actions";
import { mostTogether } from "@/lib/ideas/answering/together/input";
import { chosenIdeas } from "@/lib/ideas/answering/together/queries";
import { readTogether } from "@/lib/ideas/answering/together/read";
import { ideaStatuses } from "@/lib/ideas/status";
import { statusLabel, statusMeaning } from "@/lib/ideas/status-words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { EmptyState } from "@/lib/ui/empty-state";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("answering.together", "/admin/ideas");

/**
 * One answer to several ideas that were chosen in the inbox; what each reader gets is looked at before it is sent.
 * `from` names one that could not go to all of them: it is begun again with its words.
 */
export default async function AnswerTogether({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { person } = await requireReach(page, "ideas.answer");
  const { t, path, known, settings, city } = page;
  const query = await searchParams;
  const asked = [query.idea ?? []].flat().filter((id) => validate(id));
  const from = one(query.from);
  const { ideas, signer, before } = await page.read(async (db) => ({
    ideas: (await chosenIdeas(db, asked.slice(0, mostTogether))).filter(
      ({ visibility }) => visibility === "public",
    ),
    signer: await signerOf({ db, actor: person, settings }),
    before: validate(from) ? await readTogether({ db, actor: person, city }, from) : null,
  }));
  const written = before?.input;
  const inbox = { label: t("admin.inbox.title"), href: path("/admin/ideas") };
  const reading = { words: known.taxonomy.statuses, t, cityLocale: city.defaultLocale };
  return (
    <AdminPage
      page={page}
      title={t("answering.together")}
      intro={t("answering.togetherIntro")}
      above={[inbox]}
    >
      {ideas.length === 0 ? (
        <EmptyState
          title={t("answering.noneChosen")}
          action={<ButtonLink href={inbox.href}>{t("answering.chooseSome")}</ButtonLink>}
        />
      ) : (
        <ActionForm action={writeTogetherForm} labels={formLabels(t)} formKey={page.formKey()} id="together">
          <CheckboxGroup
            name="ideas"
            label={t("answering.chosen")}
            options={ideas.map(({ id, title, status }) => ({
              value: id,
              label: title,
              hint: statusLabel(status, reading),
            }))}
            defaultValues={ideas.map(({ id }) => id)}
          />
          <RadioGroup
            name="status"
            label={t("idea.answer.status")}
            options={ideaStatuses
              .filter((status) => status !== "proposed")
              .map((status) => ({
                value: status,
                label: statusLabel(status, reading),
                hint: statusMeaning(status, reading),
              }))}
            defaultValue={written?.status}
          />
          <TextArea
            name="text"
            label={t("idea.answer.text")}
            hint={t("answering.placeholders")}
            rows={8}
            defaultValue={written?.text}
            limit={answerLimits.text.max}
          />
          <TextField
            name="nextDay"
            type="date"
            width="medium"
            label={t("idea.answer.nextDay")}
            hint={t("idea.answer.nextDayHint")}
            defaultValue={written?.nextDay ?? undefined}
            optional
          />
          <TextField
            name="signedName"
            label={t("idea.answer.signedName")}
            defaultValue={written?.signedName ?? signer.signedName}
          />
          <TextField
            name="signedTitle"
            label={t("idea.answer.signedTitle")}
            defaultValue={written?.signedTitle ?? signer.signedTitle}
            optional
          />
          <TextField
            name="department"
            label={t("idea.answer.department")}
            defaultValue={written?.department ?? signer.department}
            optional={signer.mayBeNobody}
          />
          <SaveBar save={t("answering.look")} back={{ href: inbox.href, label: t("admin.back") }} />
        </ActionForm>
      )}
    </AdminPage>
  );
}
