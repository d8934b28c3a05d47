import { tickStepForm } from "@/lib/cities/checklist/actions";
import type { ChecklistState } from "@/lib/cities/checklist/queries";
import type { ChecklistStep } from "@/lib/cities/checklist/steps";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";

/** The first steps of a new city: the next one open, the others in a line beneath. */
export function Checklist({ page, steps }: { page: Page; steps: ChecklistState }) {
  const { t } = page;
  const next = steps.find((step) => !step.done);
  const done = steps.filter((step) => step.done).length;
  return (
    <section className="grid gap-4" aria-labelledby="checklist">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="checklist" className="text-2xl font-bold">
          {t("admin.checklist.title")}
        </h2>
        <p className="text-muted">{t("admin.checklist.progress", { done, total: steps.length })}</p>
      </div>
      {next ? <Next page={page} step={next.step} /> : null}
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
        {steps
          .filter((step) => step !== next)
          .map(({ step, done: isDone }) => (
            <li key={step}>
              <a
                href={page.path(places[step])}
                className="flex min-h-12 items-center gap-3 px-4 py-2 text-ink hover:bg-brand-soft sm:px-5"
              >
                <span
                  className={`grid size-6 place-items-center rounded-full ${isDone ? "bg-success-soft text-success" : "border-2 border-line-strong"}`}
                >
                  {isDone ? <Icon name="check" size={16} label={t("admin.checklist.done")} /> : null}
                </span>
                <span className={isDone ? "text-muted" : "font-semibold"}>
                  {t(`admin.checklist.steps.${step}`)}
                </span>
              </a>
            </li>
          ))}
      </ul>
      <Disclosure summary={t("admin.checklist.rest")}>
        <div className="grid gap-3 py-2">
          <p className="text-muted">{t("admin.checklist.restHint")}</p>
          <Tick page={page} step="rest" label={t("admin.checklist.rest")} />
        </div>
      </Disclosure>
    </section>
  );
}

function Next({ page, step }: { page: Page; step: ChecklistStep }) {
  const { t, path } = page;
  return (
    <Card className="grid gap-3 border-brand-line bg-brand-soft">
      <p className="font-semibold text-brand-text">{t("admin.checklist.next")}</p>
      <h3 className="text-xl font-bold">{t(`admin.checklist.steps.${step}`)}</h3>
      <p>{t(`admin.checklist.hints.${step}`)}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={path(places[step])} variant="primary">
          {t(`admin.checklist.actions.${step}`)}
        </ButtonLink>
        <Tick page={page} step={step} label={t("admin.checklist.fine")} />
      </div>
    </Card>
  );
}

function Tick({ page, step, label }: { page: Page; step: ChecklistStep | "rest"; label: string }) {
  return (
    <ActionForm action={tickStepForm} labels={formLabels(page.t)} formKey={page.formKey()}>
      <HiddenField name="step" value={step} />
      <div>
        <SubmitButton variant="secondary">{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}

const places: Record<ChecklistStep, string> = {
  look: "/admin/settings/look",
  languages: "/admin/settings/languages",
  neighbourhoods: "/admin/settings/neighbourhoods",
  topics: "/admin/settings/topics",
  promise: "/admin/settings/promise",
  rules: "/admin/settings/pages",
  departments: "/admin/settings/departments",
  firstAnswer: "/admin/ideas?view=all",
  tell: "/admin/tell",
};
