import type { Person } from "@/lib/people/actor";
import { putGuideAwayForm } from "@/lib/people/guide/actions";
import { needsGuide } from "@/lib/people/guide/queries";
import { guideOf, guidePaths } from "@/lib/people/guide/steps";
import type { Page } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

/** Above a role's first page until it is put away: the three places where its work is, and who may do what. */
export async function StartGuide({ page, person }: { page: Page; person: Person }) {
  const { t, path } = page;
  const steps = guideOf(person.role);
  if (steps.length === 0 || !(await page.read((db) => needsGuide(db, person.id)))) return null;
  const name = `roles.part.${person.role}`;
  return (
    <Card as="section" aria-labelledby="guide" className="grid gap-3">
      <h2 id="guide" className="text-xl font-bold">
        {t("roles.guide.title", { role: t.has(name) ? t(name) : "" })}
      </h2>
      <ol className="grid list-decimal gap-1 ps-5">
        {steps.map((step) => (
          <li key={step}>
            {t.rich(`roles.guide.${step}`, {
              link: (words) => (
                <a href={path(guidePaths[step])} className="link">
                  {words}
                </a>
              ),
            })}
          </li>
        ))}
      </ol>
      <ActionForm action={putGuideAwayForm} labels={formLabels(t)} formKey={page.formKey()} id="guide-form">
        <div>
          <SubmitButton variant="secondary">{t("roles.guide.away")}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
