import { addMilestoneForm } from "@/lib/ideas/milestones/actions";
import type { Milestone } from "@/lib/ideas/milestones/queries";
import type { Of } from "@/lib/ideas/milestones/subject";
import { MilestoneList } from "@/lib/ideas/milestones/ui/milestone-list";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { TextField } from "@/lib/ui/text-field";
import { SaveBar } from "../shell/save-bar";
import { PictureFields } from "./picture-fields";
import { StepWords } from "./step-words";

type Props = {
  page: Page;
  of: Of;
  milestones: Milestone[];
  /** Where one of them is changed. */
  hrefOf: (id: string) => string;
  back: { href: string; label: string };
  /** Why no step can be added; null where one can. */
  refusal: string | null;
};

/** Nothing is left to say of it but its words. */
const isOver = ({ doneAt, withdrawnAt }: Milestone) => doneAt !== null || withdrawnAt !== null;

/** What was promised for an idea or a project, and a form for one step more. */
export function StepList({ page, of, milestones, hrefOf, back, refusal }: Props) {
  const { t } = page;
  return (
    <>
      {milestones.length === 0 ? (
        <p className="text-muted">{t("promises.admin.none")}</p>
      ) : (
        <MilestoneList
          level={2}
          page={page}
          milestones={milestones}
          toolsOf={(milestone) => (
            <div>
              <ButtonLink href={hrefOf(milestone.id)} size="small" icon="edit">
                {t(isOver(milestone) ? "promises.admin.change" : "promises.admin.open")}
              </ButtonLink>
            </div>
          )}
        />
      )}
      {refusal ? (
        <p className="text-muted">{refusal}</p>
      ) : (
        <section aria-labelledby="new-step" className="grid gap-5">
          <h2 id="new-step" className="text-xl font-bold">
            {t("promises.admin.add")}
          </h2>
          <ActionForm action={addMilestoneForm} labels={formLabels(t)} formKey={page.formKey()} id="step">
            <HiddenField name="of" value={of.of} />
            <HiddenField name="ofId" value={of.ofId} />
            <StepWords page={page} title={{}} department="" cost={null} />
            <TextField
              name="dueOn"
              type="date"
              width="medium"
              label={t("promises.admin.dueOn")}
              hint={t("promises.admin.dueOnHint")}
            />
            <PictureFields page={page} hint={t("promises.admin.pictureHint")} />
            <SaveBar save={t("promises.admin.add")} back={back} />
          </ActionForm>
        </section>
      )}
    </>
  );
}
