import type { Line, Values } from "@/lib/activities/questions/question";
import type { Page } from "@/lib/request/page";
import { QuestionField } from "../../take-part/parts/question-field";
import { Part } from "./part";

type Props = { page: Page; lines: readonly Line[]; values?: Values };

/** What the board asks beside the idea itself. */
export function BoardFields({ page, lines, values = {} }: Props) {
  const { t } = page;
  if (lines.length === 0) return null;
  return (
    <Part title={t("board.fields.title")}>
      {lines.map((question) => (
        <QuestionField
          key={question.id}
          page={page}
          question={question}
          value={values[question.id]}
          shapes={[]}
          about={question.audience === "staff" ? t("board.fields.staffOnly") : undefined}
        />
      ))}
    </Part>
  );
}
