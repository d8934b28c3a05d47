import { fieldName } from "@/lib/activities/questions/field-names";
import { filesOf, type Line, type Value } from "@/lib/activities/questions/question";
import { acceptedImages, acceptedPrivate, imageLimits, privateLimits } from "@/lib/files/limits";
import { formatBytes } from "@/lib/i18n/format";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { noteLimit } from "@/lib/surveys/files/read-files";
import { Checkbox } from "@/lib/ui/choice-field";
import { Icon } from "@/lib/ui/icon";
import { SentFileField } from "@/lib/ui/sent-file-field";
import { TextField } from "@/lib/ui/text-field";

type Props = { page: Page; question: Line; value: Value | undefined; anonymous: boolean };

/** What is kept already, each with what is on it and the way to take it away, and the field for more. */
export function FileQuestion({ page, question, value, anonymous }: Props) {
  const { t, locale } = page;
  const kept = filesOf(value);
  const most = question.max ?? 1;
  const name = (part?: string) => fieldName(question.id, part);
  const size = (bytes: number) => formatBytes(bytes, locale);
  const rounded = (bytes: number) => size((bytes / 1024 / 1024) * 1e6);
  const rules = [
    t(anonymous ? "surveys.files.pictures" : "surveys.files.kinds", {
      picture: rounded(imageLimits.bytes),
      pdf: rounded(privateLimits.pdfBytes),
    }),
    most > 1 ? t("surveys.files.most", { max: most }) : "",
    t(anonymous ? "surveys.files.anonymous" : "surveys.files.whoReads"),
  ];
  const label = kept.length === 0 ? "choose" : most === 1 ? "replace" : "more";
  return (
    <fieldset className="grid gap-4">
      <legend className="field-label mb-2">{say(page, question.title)}</legend>
      {say(page, question.hint) ? <p className="field-hint">{say(page, question.hint)}</p> : null}
      {kept.length > 0 ? (
        <ul className="grid gap-3" aria-label={t("surveys.files.kept")}>
          {kept.map((file) => (
            <li key={file.id} className="grid gap-3 rounded-control border border-line bg-surface p-4">
              <p className="flex items-start gap-2 font-semibold">
                <Icon name="check" className="mt-0.5 shrink-0" />
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <bdi>{file.name}</bdi> <span className="font-normal text-muted">({size(file.bytes)})</span>
                </span>
              </p>
              <TextField
                name={name(`note_${file.id}`)}
                label={t("surveys.files.noteOf", { name: file.name })}
                defaultValue={file.note}
                limit={noteLimit}
                optional
                dir="auto"
              />
              <Checkbox name={name(`drop_${file.id}`)} label={t("surveys.files.drop", { name: file.name })} />
            </li>
          ))}
        </ul>
      ) : null}
      <SentFileField
        key={kept.map(({ id }) => id).join()}
        name={name()}
        label={t(`surveys.files.${label}`)}
        hint={rules.filter(Boolean).join(" ")}
        accept={anonymous ? acceptedImages : acceptedPrivate}
        multiple={most > 1}
        optional={!question.required || kept.length > 0}
      />
      <TextField
        name={name("note")}
        label={t("surveys.files.note")}
        hint={t("surveys.files.noteHint")}
        limit={noteLimit}
        optional
        dir="auto"
      />
    </fieldset>
  );
}
