import type { Line, Values } from "@/lib/activities/questions/question";
import type { NeighbourhoodShape, Taxonomy } from "@/lib/cities/taxonomy";
import { acceptedImages, imageLimits } from "@/lib/files/limits";
import { ideaPath } from "@/lib/ideas/address";
import { editIdeaForm } from "@/lib/ideas/editing/actions";
import type { EditableIdea } from "@/lib/ideas/editing/queries";
import { ideaLimits } from "@/lib/ideas/input";
import { photoNumbers } from "@/lib/ideas/posting/input";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PhotoSlots } from "@/lib/ui/photo-slots";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { BoardFields } from "../../form/board-fields";
import { BelongingFields, TextPart, TitleField } from "../../form/idea-fields";
import { photoLabels } from "../../form/labels";
import { Part } from "../../form/part";

type Props = {
  page: Page;
  idea: EditableIdea;
  /** What its board asks, and what it says to it. */
  asked: { lines: readonly Line[]; values: Values };
  taxonomy: Taxonomy;
  shapes: NeighbourhoodShape[];
};

export function EditForm({ page, idea, asked, taxonomy, shapes }: Props) {
  const { t, path } = page;
  const room = photoNumbers.slice(idea.images.length);
  return (
    <ActionForm
      action={editIdeaForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id="idea"
      className="grid gap-6 *:min-w-0"
    >
      <HiddenField name="ideaId" value={idea.id} />
      <Part>
        <TitleField page={page} value={idea} />
        <TextPart page={page} value={idea} />
      </Part>
      <Part title={t("board.post.belonging")}>
        <BelongingFields page={page} value={idea} taxonomy={taxonomy} shapes={shapes} />
      </Part>
      <BoardFields page={page} {...asked} />
      <Part title={t("board.post.photos")}>
        {idea.images.map((image, index) => (
          <div key={image.fileId} className="grid gap-4 sm:grid-cols-[10rem_1fr]">
            <img
              src={`/files/${image.fileId}/320`}
              alt={image.alt}
              className="aspect-video w-full rounded-control bg-sunken object-cover"
            />
            <div className="grid gap-1">
              <HiddenField name={`kept${index + 1}`} value={image.fileId} />
              <TextField
                name={`keptAlt${index + 1}`}
                label={t("board.post.alt")}
                limit={ideaLimits.alt}
                defaultValue={image.alt}
                optional
                dir="auto"
              />
              <Checkbox name={`drop${index + 1}`} label={t("board.edit.dropPhoto")} />
            </div>
          </div>
        ))}
        <PhotoSlots
          numbers={room.length > 0 ? [...room] : [...photoNumbers].slice(0, 1)}
          accept={acceptedImages}
          labels={photoLabels(page, imageLimits.bytes / 1024 / 1024)}
          altLimit={ideaLimits.alt}
        />
      </Part>
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t("board.edit.send")}</SubmitButton>
        <ButtonLink href={path(ideaPath(idea))} variant="quiet">
          {t("common.cancel")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}
