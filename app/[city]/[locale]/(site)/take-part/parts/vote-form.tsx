import type { Activity } from "@/lib/activities/queries";
import type { PollQuestion } from "@/lib/polls/queries";
import { castVoteForm } from "@/lib/polls/voting/actions";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; activity: Activity; question: PollQuestion; own: string[] | undefined };

/** One or several of the choices; whoever changes a vote finds it ticked. */
export function VoteForm({ page, activity, question, own }: Props) {
  const { t } = page;
  const { id, most, choices } = question;
  const options = choices.map((choice) => ({ value: choice.id, label: say(page, choice.label) }));
  return (
    <ActionForm action={castVoteForm} labels={formLabels(t)} formKey={page.formKey()} id={`vote-${id}`}>
      <HiddenField name="code" value={activity.code ?? ""} />
      <HiddenField name="question" value={id} />
      {most === 1 ? (
        <RadioGroup name="choice" label={t("polls.one")} options={options} defaultValue={own?.[0]} />
      ) : (
        <CheckboxGroup
          name="choice"
          label={t("polls.upTo", { most })}
          options={options}
          defaultValues={own ?? []}
        />
      )}
      <div>
        <SubmitButton>{t(own ? "polls.saveVote" : "polls.vote")}</SubmitButton>
      </div>
    </ActionForm>
  );
}
