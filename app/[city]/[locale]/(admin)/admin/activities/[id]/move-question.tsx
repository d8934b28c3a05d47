import type { Localized } from "@/lib/base/localized";
import type { Direction } from "@/lib/base/swapped";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = {
  page: Page;
  action: Parameters<typeof ActionForm>[0]["action"];
  activity: string;
  question: { id: string; title: Localized };
  /** Where it stands, of how many. */
  at: number;
  of: number;
};

/** The two buttons that put a question a place up or down. */
export function MoveQuestion({ at, of, ...props }: Props) {
  return (
    <>
      <Move {...props} direction="up" hidden={at === 0} />
      <Move {...props} direction="down" hidden={at === of - 1} />
    </>
  );
}

type MoveProps = Omit<Props, "at" | "of"> & { direction: Direction; hidden: boolean };

function Move({ page, action, activity, question, direction, hidden }: MoveProps) {
  const { t } = page;
  return (
    <ActionForm
      action={action}
      labels={formLabels(t)}
      formKey={page.formKey()}
      className={hidden ? "invisible" : ""}
    >
      <HiddenField name="activity" value={activity} />
      <HiddenField name="id" value={question.id} />
      <SubmitButton name="direction" value={direction} variant="quiet" size="small">
        <Icon
          name="chevron"
          size={18}
          label={t(`surveys.admin.${direction}`, { title: say(page, question.title) })}
          className={direction === "up" ? "rotate-180" : ""}
        />
      </SubmitButton>
    </ActionForm>
  );
}
