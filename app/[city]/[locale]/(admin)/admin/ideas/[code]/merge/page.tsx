import { notFound } from "next/navigation";
import { formatDate } from "@/lib/i18n/format";
import { asPostedPath, ideaPath, mergePath } from "@/lib/ideas/address";
import { mergeIdeasForm, splitIdeaForm } from "@/lib/ideas/merging/actions";
import { codeIn } from "@/lib/ideas/merging/input";
import { mergeRefusal } from "@/lib/ideas/merging/policy";
import { draftMerger, type MergerDraft } from "@/lib/ideas/merging/queries";
import { similarIdeas } from "@/lib/ideas/similar/similar-ideas";
import type { IdeaView } from "@/lib/ideas/viewing/view";
import { inCity, type Page, requireReach } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../../shell/admin-page";
import { titled } from "../../../shell/titled";
import { answerable } from "../answerable";
import { Choose } from "./choose";
import { Pair } from "./pair";

type Params = Promise<{ city: string; locale: string; code: string }>;
type Props = { params: Params; searchParams: Promise<{ into?: string | string[] }> };

export const generateMetadata = titled("merging.open", "/admin/ideas");

/** Two ideas that are one: which other, what it comes to, and the way back. */
export default async function Merge({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requireReach(page, "ideas.answer");
  const { code } = await params;
  const one = await answerable(page, code);
  if (!one || (one.visibility !== "public" && one.visibility !== "merged")) notFound();
  if (one.mergedInto) return <Undo page={page} one={one} />;
  const asked = [(await searchParams).into].flat()[0] ?? "";
  const intoCode = codeIn(asked);
  const into = intoCode ? await answerable(page, intoCode) : null;
  const refusal = into && mergeRefusal(one, into);
  if (!into || refusal) {
    const wrong = asked ? page.t(refusal ? `merging.refused.${refusal}` : "merging.refused.unknown") : null;
    return <Choosing page={page} one={one} asked={asked} wrong={wrong} />;
  }
  const { actor } = page;
  const draft = await page.read((db) => draftMerger({ db, actor }, one.id, into.id));
  return <Preview page={page} one={one} into={into} draft={draft} />;
}

type ChoosingProps = { page: Page; one: IdeaView; asked: string; wrong: string | null };

async function Choosing({ page, one, asked, wrong }: ChoosingProps) {
  const { title, text, address, place, id } = one;
  const similar = await page.read((db) =>
    similarIdeas(db, { title, text, address, place, excludeId: id, limit: 6 }),
  );
  return (
    <Frame page={page} one={one} intro={page.t("merging.intro")}>
      <Choose page={page} one={one} similar={similar} asked={asked} wrong={wrong} />
    </Frame>
  );
}

function Frame({
  page,
  one,
  intro,
  children,
}: {
  page: Page;
  one: IdeaView;
  intro: string;
  children: React.ReactNode;
}) {
  const { t, path } = page;
  return (
    <AdminPage
      page={page}
      title={t("merging.open")}
      intro={intro}
      above={[
        { label: t("admin.inbox.title"), href: path("/admin/ideas") },
        { label: one.title, href: path(one.mergedInto ? asPostedPath(one) : ideaPath(one)) },
      ]}
    >
      {children}
    </AdminPage>
  );
}

function Preview({
  page,
  one,
  into,
  draft,
}: {
  page: Page;
  one: IdeaView;
  into: IdeaView;
  draft: MergerDraft;
}) {
  const { t, path } = page;
  return (
    <Frame page={page} one={one} intro={t("merging.previewIntro")}>
      <Pair page={page} one={one} into={into} />
      <ul className="grid list-disc gap-1 ps-5">
        <li>{t("merging.preview.supports", { together: draft.together, both: draft.both })}</li>
        <li>{t("merging.preview.address")}</li>
        <li>{t("merging.preview.told", { count: draft.told })}</li>
        <li>{t("merging.preview.undo")}</li>
      </ul>
      <ActionForm action={mergeIdeasForm} labels={formLabels(t)} formKey={page.formKey()} id="merge">
        <HiddenField name="ideaId" value={one.id} />
        <HiddenField name="intoId" value={into.id} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>{t("merging.send")}</SubmitButton>
          <ButtonLink href={`${path(mergePath(into))}?into=${one.code}`}>{t("merging.otherWay")}</ButtonLink>
          <ButtonLink href={path(mergePath(one))} variant="quiet">
            {t("merging.another")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Frame>
  );
}

function Undo({ page, one }: { page: Page; one: IdeaView }) {
  const { t, path, locale, city } = page;
  const into = one.mergedInto;
  if (!into) return null;
  return (
    <Frame page={page} one={one} intro={t("merging.undoIntro")}>
      <Notice>
        {t("merging.went", { date: formatDate(into.mergedAt, locale, city.timeZone) })}{" "}
        <a href={path(ideaPath(into))} className="link">
          {into.title}
        </a>
      </Notice>
      <ActionForm action={splitIdeaForm} labels={formLabels(t)} formKey={page.formKey()} id="split">
        <HiddenField name="ideaId" value={one.id} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton variant="secondary">{t("merging.undo")}</SubmitButton>
          <ButtonLink href={path(ideaPath(into))} variant="quiet">
            {t("merging.keep")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Frame>
  );
}
