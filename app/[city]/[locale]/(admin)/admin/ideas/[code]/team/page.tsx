import { notFound } from "next/navigation";
import { ideaPath } from "@/lib/ideas/address";
import { placeOf } from "@/lib/ideas/answering/place";
import { assignIdeaForm } from "@/lib/ideas/assigning/actions";
import { answerersAt, assigneeOf } from "@/lib/ideas/assigning/queries";
import { noteIdeaForm } from "@/lib/ideas/noting/actions";
import { noteLimits } from "@/lib/ideas/noting/input";
import { notesOn } from "@/lib/ideas/noting/queries";
import { inCity, requireReach } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { answerable } from "../answerable";
import { Notes } from "./notes";

type Props = {
  params: Promise<{ city: string; locale: string; code: string }>;
  searchParams: SearchParams;
};

export const generateMetadata = titled("answering.team", "/admin/ideas");

/** What staff agree on about an idea before the city answers it: who sees to it, and what they say to each other. */
export default async function Team({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { person } = await requireReach(page, "ideas.answer");
  const idea = await answerable(page, (await params).code);
  if (idea?.visibility !== "public") notFound();
  const { t, path, settings } = page;
  const { colleagues, assignee, notes } = await page.read(async (db) => ({
    colleagues: await answerersAt(db, placeOf(idea, settings)),
    assignee: await assigneeOf(db, idea.id),
    notes: await notesOn({ db, actor: person }, idea.id),
  }));
  const saved = `answering.saved.${one((await searchParams).saved)}`;
  return (
    <AdminPage
      page={page}
      title={t("answering.team")}
      intro={t("answering.teamIntro")}
      notice={t.has(saved) ? t(saved) : null}
      above={[
        { label: t("admin.inbox.title"), href: path("/admin/ideas") },
        { label: idea.title, href: path(ideaPath(idea)) },
      ]}
    >
      <ActionForm action={assignIdeaForm} labels={formLabels(t)} formKey={page.formKey()} id="assign">
        <HiddenField name="ideaId" value={idea.id} />
        <Select
          name="personId"
          label={t("answering.assignee")}
          hint={t("answering.assigneeHint")}
          empty={t("answering.nobody")}
          options={colleagues.map(({ id, name, email }) => ({ value: id, label: name || email }))}
          defaultValue={assignee?.id ?? ""}
          optional
        />
        <div>
          <SubmitButton variant="secondary">{t("answering.assign")}</SubmitButton>
        </div>
      </ActionForm>
      <section aria-labelledby="notes" className="grid gap-5">
        <h2 id="notes" className="text-xl font-bold">
          {t("answering.notes")}
        </h2>
        <ActionForm action={noteIdeaForm} labels={formLabels(t)} formKey={page.formKey()} id="note">
          <HiddenField name="ideaId" value={idea.id} />
          <TextArea
            name="text"
            label={t("answering.note")}
            hint={t("answering.noteHint")}
            rows={3}
            limit={noteLimits.max}
          />
          <div>
            <SubmitButton>{t("answering.keepNote")}</SubmitButton>
          </div>
        </ActionForm>
        <Notes page={page} notes={notes} ownId={person.id} />
      </section>
    </AdminPage>
  );
}
