import { answerLimits } from "@/lib/ideas/answering/input";
import type { SavedReply } from "@/lib/ideas/replying/queries";
import type { IdeaStatus } from "@/lib/ideas/status";
import { type StatusWords, statusLabel, statusMeaning } from "@/lib/ideas/status-words";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea, TextField } from "@/lib/ui/text-field";

/** What an answer can put an idea at, each with what that means. */
export function statusOptions(
  { t, city }: Page,
  words: StatusWords,
  statuses: readonly IdeaStatus[],
): { value: IdeaStatus; label: string; hint: string }[] {
  const reading = { words, t, cityLocale: city.defaultLocale };
  return statuses.map((status) => ({
    value: status,
    label: statusLabel(status, reading),
    hint: statusMeaning(status, reading),
  }));
}

/** Words that answers often begin with, and the button that puts them in; nothing where the city has kept none. */
export function ReplyChoice({ page: { t }, replies }: { page: Page; replies: readonly SavedReply[] }) {
  if (replies.length === 0) return null;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="min-w-0 flex-1 basis-56">
        <Select
          name="replyId"
          label={t("answering.reply")}
          hint={t("answering.replyHint")}
          empty={t("answering.noReply")}
          options={replies.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      </div>
      <SubmitButton variant="secondary" name="intent" value="fill">
        {t("answering.fill")}
      </SubmitButton>
    </div>
  );
}

/** `written` is what was said before, where it is begun again. */
type WordsProps = {
  page: Page;
  hint: string;
  written?: { text: string; nextDay?: string | null } | undefined;
};

/** What is said, and by when more follows. */
export function AnswerWords({ page: { t }, hint, written }: WordsProps) {
  return (
    <>
      <TextArea
        name="text"
        label={t("idea.answer.text")}
        hint={hint}
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
    </>
  );
}

type Signer = { signedName: string; signedTitle: string; department: string; mayBeNobody: boolean };

/** Who stands behind it. */
export function SignatureFields({ page: { t }, signer }: { page: Page; signer: Signer }) {
  return (
    <fieldset className="grid gap-4 rounded-card bg-sunken p-4 sm:grid-cols-2">
      <legend className="field-label float-start mb-2 sm:col-span-2">{t("idea.answer.signature")}</legend>
      <TextField name="signedName" label={t("idea.answer.signedName")} defaultValue={signer.signedName} />
      <TextField
        name="signedTitle"
        label={t("idea.answer.signedTitle")}
        defaultValue={signer.signedTitle}
        optional
      />
      <TextField
        name="department"
        label={t("idea.answer.department")}
        defaultValue={signer.department}
        optional={signer.mayBeNobody}
      />
    </fieldset>
  );
}
