import type { Posting } from "@/lib/activities/boards";
import type { Line } from "@/lib/activities/questions/question";
import type { NeighbourhoodShape, Taxonomy } from "@/lib/cities/taxonomy";
import { acceptedImages, imageLimits } from "@/lib/files/limits";
import { formatDate } from "@/lib/i18n/format";
import { ideaLimits } from "@/lib/ideas/input";
import { postIdeaForm } from "@/lib/ideas/posting/actions";
import { photoNumbers } from "@/lib/ideas/posting/input";
import { dueOnPosting } from "@/lib/ideas/promise";
import { SimilarWhileWriting } from "@/lib/ideas/ui/similar-while-writing";
import type { Voice } from "@/lib/organisations/speaking";
import { VoiceField } from "@/lib/organisations/ui/voice-field";
import type { Page } from "@/lib/request/page";
import { DraftKeeper } from "@/lib/ui/draft-keeper";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PhotoSlots } from "@/lib/ui/photo-slots";
import { SubmitButton } from "@/lib/ui/submit-button";
import { BoardFields } from "../form/board-fields";
import { BelongingFields, TextPart, TitleField } from "../form/idea-fields";
import { ideaDraftLabels, photoLabels, similarLabels } from "../form/labels";
import { Part } from "../form/part";
import { draftName } from "./draft-name";

type Props = {
  page: Page;
  taxonomy: Taxonomy;
  shapes: NeighbourhoodShape[];
  left: number;
  /** As which organisations it can be posted. */
  voices: Voice[];
  /** What the board asks beside the idea. */
  lines: readonly Line[];
  title: string;
  posting: Posting;
  /** Of a challenge: by when it is decided. */
  decidesOn: string | null;
};

export function PostForm({ page, taxonomy, shapes, left, voices, lines, title, posting, decidesOn }: Props) {
  const { t, path, locale } = page;
  return (
    <ActionForm
      action={postIdeaForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="idea"
      className="grid gap-6 *:min-w-0"
    >
      <HiddenField name="locale" value={locale} />
      {posting.project ? <HiddenField name="project" value={posting.project} /> : null}
      {posting.activity ? <HiddenField name="activity" value={posting.activity} /> : null}
      <DraftKeeper name={draftName} labels={ideaDraftLabels(page)} started={title !== ""}>
        {voices.length > 0 ? (
          <Part>
            <VoiceField page={page} voices={voices} />
          </Part>
        ) : null}
        {left <= 3 ? <Notice>{t("board.post.left", { count: left })}</Notice> : null}
        <Part>
          <div>
            <TitleField page={page} value={{ title }} />
            <SimilarWhileWriting
              source={`/api/similar?locale=${locale}`}
              draftName={draftName}
              labels={similarLabels(page, taxonomy.statuses)}
            />
          </div>
          <TextPart page={page} />
        </Part>
        <Part title={t("board.post.belonging")}>
          <BelongingFields page={page} taxonomy={taxonomy} shapes={shapes} />
        </Part>
        <BoardFields page={page} lines={lines} />
        <Part title={t("board.post.photos")}>
          <PhotoSlots
            numbers={[...photoNumbers]}
            accept={acceptedImages}
            labels={photoLabels(page, imageLimits.bytes / 1024 / 1024)}
            altLimit={ideaLimits.alt}
          />
        </Part>
      </DraftKeeper>
      <Afterwards page={page} decidesOn={decidesOn} />
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton>{t("board.post.send")}</SubmitButton>
        <a href={path("/pages/rules")} className="link inline-flex min-h-11 items-center">
          {t("board.post.rules")}
        </a>
      </div>
    </ActionForm>
  );
}

/** What happens once it is sent: to whom it shows, and what the city owes for it. */
function Afterwards({ page, decidesOn }: Pick<Props, "page" | "decidesOn">) {
  const { t, actor, settings, city, locale } = page;
  const due = dueOnPosting(settings, new Date(), city.timeZone, decidesOn);
  const review = settings.reviewNewAccounts && !(actor.kind === "person" && actor.reviewed);
  return (
    <div className="grid gap-2 rounded-card bg-sunken p-5">
      <h2 className="text-lg font-bold">{t("board.post.nextTitle")}</h2>
      <ul className="grid list-disc gap-1 ps-5">
        {actor.kind === "person" ? null : <li>{t("board.post.nextSignIn")}</li>}
        <li>{t(review ? "board.post.nextReview" : "board.post.nextPublic")}</li>
        {due ? (
          <li>{t("board.post.nextDue", { date: formatDate(due.dueAt, locale, city.timeZone) })}</li>
        ) : null}
        <li>{t("board.post.nextEdit")}</li>
      </ul>
    </div>
  );
}
