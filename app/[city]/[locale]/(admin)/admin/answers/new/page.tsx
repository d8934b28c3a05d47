import { validate } from "uuid";
import { signerOf } from "@/lib/ideas/answering/signer";
import { writeTogetherForm } from "@/lib/ideas/answering/together/actions";
import { mostTogether } from "@/lib/ideas/answering/together/input";
import { chosenIdeas } from "@/lib/ideas/answering/together/queries";
import { readTogether } from "@/lib/ideas/answering/together/read";
import {
  AnswerWords,
  ReplyChoice,
  SignatureFields,
  statusOptions,
} from "@/lib/ideas/answering/ui/answer-fields";
import { listReplies } from "@/lib/ideas/replying/queries";
import { ideaStatuses } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { EmptyState } from "@/lib/ui/empty-state";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("answering.together", "/admin/ideas");

const answerable = ideaStatuses.filter((status) => status !== "proposed");

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
  const { ideas, signer, replies, before } = await page.read(async (db) => ({
    ideas: (await chosenIdeas(db, asked.slice(0, mostTogether))).filter(
      ({ visibility }) => visibility === "public",
    ),
    signer: await signerOf({ db, actor: person, settings }),
    replies: await listReplies(db),
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
            options={statusOptions(page, known.taxonomy.statuses, answerable)}
            defaultValue={written?.status}
          />
          <ReplyChoice page={page} replies={replies} />
          <AnswerWords page={page} hint={t("answering.placeholders")} written={written} />
          <SignatureFields page={page} signer={{ ...signer, ...written }} />
          <SaveBar save={t("answering.look")} back={{ href: inbox.href, label: t("admin.back") }} />
        </ActionForm>
      )}
    </AdminPage>
  );
}
