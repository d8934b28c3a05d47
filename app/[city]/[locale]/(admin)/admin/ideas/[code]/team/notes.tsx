import { formatDate } from "@/lib/i18n/format";
import { removeNoteForm } from "@/lib/ideas/noting/actions";
import type { IdeaNote } from "@/lib/ideas/noting/queries";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

/** What was noted, the last first; one's own can be taken away. */
export function Notes({ page, notes, ownId }: { page: Page; notes: IdeaNote[]; ownId: string }) {
  const { t, locale, city } = page;
  if (notes.length === 0) return <p className="text-muted">{t("answering.noNotes")}</p>;
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface">
      {notes.map((note) => (
        <li key={note.id} className="grid gap-2 px-4 py-3.5 sm:px-5">
          <p className="flex flex-wrap items-baseline justify-between gap-x-4 text-sm text-muted">
            <bdi className="font-semibold text-ink">{note.name || t("answering.formerColleague")}</bdi>
            <time dateTime={note.createdAt.toISOString()}>
              {formatDate(note.createdAt, locale, city.timeZone, "moment")}
            </time>
          </p>
          <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            {note.text}
          </p>
          {note.authorId === ownId ? (
            <ActionForm action={removeNoteForm} labels={formLabels(t)} formKey={page.formKey()}>
              <HiddenField name="id" value={note.id} />
              <div>
                <SubmitButton variant="quiet" size="small">
                  {t("answering.removeNote")}
                </SubmitButton>
              </div>
            </ActionForm>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
