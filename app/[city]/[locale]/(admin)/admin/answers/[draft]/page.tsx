import { notFound } from "next/navigation";
import { validate } from "uuid";
import { sendTogetherForm } from "@/lib/ideas/answering/together/actions";
import { readTogether } from "@/lib/ideas/answering/together/read";
import { statusLabel } from "@/lib/ideas/status-words";
import { type CityParams, inCity, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../shell/admin-page";
import { titled } from "../../shell/titled";
import { PreviewList } from "./preview-list";

export const generateMetadata = titled("answering.together", "/admin/ideas");

/** What each reader would get, before anything is sent; and that it was, once it is. */
export default async function PreviewTogether({
  params,
}: {
  params: CityParams & Promise<{ draft: string }>;
}) {
  const page = await inCity(params);
  const { person: actor } = await requireReach(page, "ideas.answer");
  const { draft: id } = await params;
  const { city, t, path, known } = page;
  const found = validate(id) ? await page.read((db) => readTogether({ db, actor, city }, id)) : null;
  if (!found) notFound();
  const { input, sentAt, previews } = found;
  const told = previews.reduce((sum, { recipients }) => sum + recipients, 0);
  const conflicts = previews.filter(({ conflict }) => conflict !== null);
  const status = statusLabel(input.status, {
    words: known.taxonomy.statuses,
    t,
    cityLocale: city.defaultLocale,
  });
  const left = previews.filter(({ conflict }) => conflict === null).map(({ ideaId }) => ["idea", ideaId]);
  const again = `/admin/answers/new?${new URLSearchParams([...left, ["from", id]])}`;
  const notNow = (
    <ButtonLink href={path("/admin/ideas")} variant="quiet">
      {t("idea.answer.cancel")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("answering.together")}
      intro={t(sentAt ? "answering.wasSent" : "answering.previewIntro", { status })}
      notice={sentAt ? t("answering.saved.sent") : null}
      above={[{ label: t("admin.inbox.title"), href: path("/admin/ideas") }]}
    >
      {!sentAt && conflicts.length > 0 ? (
        <Notice kind="warning">
          {t("answering.conflicts", { titles: conflicts.map(({ title }) => `“${title}”`).join(", ") })}
        </Notice>
      ) : null}
      <PreviewList page={page} previews={previews} sent={sentAt !== null} />
      {!sentAt && conflicts.length > 0 ? (
        <div className="flex flex-wrap gap-3">
          {left.length > 0 ? (
            <ButtonLink href={path(again)} variant="primary">
              {t("answering.without")}
            </ButtonLink>
          ) : null}
          {notNow}
        </div>
      ) : null}
      {sentAt || conflicts.length > 0 ? null : (
        <ActionForm action={sendTogetherForm} labels={formLabels(t)} formKey={page.formKey()} id="send">
          <HiddenField name="id" value={id} />
          <p className="font-semibold">{t("answering.sum", { ideas: previews.length, people: told })}</p>
          <div className="flex flex-wrap gap-3">
            <SubmitButton>{t("answering.send")}</SubmitButton>
            {notNow}
          </div>
        </ActionForm>
      )}
    </AdminPage>
  );
}
