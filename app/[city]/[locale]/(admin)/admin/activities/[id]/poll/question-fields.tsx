import { linesOf } from "@/lib/activities/questions/choices";
import { pollLimits } from "@/lib/polls/asking/input";
import type { PollQuestion } from "@/lib/polls/queries";
import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../../shell/per-language";

type Props = { page: Page; question: Pick<PollQuestion, "title" | "choices" | "most"> };

/** What is asked, among what one chooses, and how many. */
export function PollQuestionFields({ page, question }: Props) {
  const { t } = page;
  const { title, choices, most } = question;
  return (
    <>
      <PerLanguage page={page} texts={[title]}>
        {({ locale, main, dir, label }) => (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t("polls.admin.question"))}
              defaultValue={title[locale]}
              limit={pollLimits.title}
              lang={locale}
              dir={dir}
              optional={!main}
            />
            <TextArea
              name={`choices.${locale}`}
              label={label(t("polls.admin.choices"))}
              hint={t("polls.admin.choicesHint")}
              defaultValue={linesOf(choices, locale)}
              rows={5}
              lang={locale}
              dir={dir}
              optional={!main}
            />
          </>
        )}
      </PerLanguage>
      <TextField
        name="most"
        label={t("polls.admin.most")}
        inputMode="numeric"
        width="short"
        defaultValue={String(most)}
      />
    </>
  );
}
