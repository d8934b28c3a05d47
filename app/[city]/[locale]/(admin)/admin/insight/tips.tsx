import type { Taxonomy } from "@/lib/cities/taxonomy";
import { markTipForm } from "@/lib/insight/marking/actions";
import type { Tip } from "@/lib/insight/tips/rules";
import { tipValues } from "@/lib/insight/tips/words";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { page: Page; tips: Tip[]; taxonomy: Taxonomy };

/** The most pressing first; more at once would be read by nobody. */
const shown = 4;

/** What was seen, why it matters, and what to do about it. */
export function Tips({ page, tips, taxonomy }: Props) {
  const { t } = page;
  return (
    <section aria-labelledby="tips" className="grid gap-4 print:hidden">
      <div className="grid gap-1">
        <h2 id="tips" className="text-xl font-bold">
          {t("insight.tips.title")}
        </h2>
        <p className="text-sm text-muted">
          {t(tips.length > 0 ? "insight.tips.about" : "insight.tips.none")}{" "}
          <a href={page.path("/admin/insight/tips")} className="link">
            {t("tips.link")}
          </a>
        </p>
      </div>
      {tips.length > 0 ? (
        <ul className="grid gap-4 *:min-w-0 xl:grid-cols-2">
          {tips.slice(0, shown).map((tip) => (
            <TipCard key={`${tip.rule} ${tip.about}`} page={page} tip={tip} taxonomy={taxonomy} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function TipCard({ page, tip, taxonomy }: { page: Page; tip: Tip; taxonomy: Taxonomy }) {
  const { t, path, locale, city } = page;
  const { rule, about, to } = tip;
  const values = tipValues(tip, taxonomy, { t, locale, defaultLocale: city.defaultLocale });
  return (
    <li className="grid grid-rows-[1fr_auto_auto] gap-3 rounded-card border border-s-4 border-line border-s-brand-edge bg-surface p-5 shadow-card">
      <div className="grid content-start gap-1">
        <h3 className="font-bold">{t(`insight.tips.${rule}.saw`, values)}</h3>
        <p className="text-sm text-muted">{t(`insight.tips.${rule}.why`)}</p>
      </div>
      <p className="self-end">
        <ButtonLink href={path(to)}>{t(`insight.tips.${rule}.action`)}</ButtonLink>
      </p>
      <ActionForm action={markTipForm} labels={formLabels(t)} formKey={page.formKey()}>
        <HiddenField name="rule" value={rule} />
        <HiddenField name="about" value={about} />
        <div className="flex flex-wrap gap-2">
          {(["done", "later", "dismissed"] as const).map((state) => (
            <SubmitButton key={state} name="state" value={state} variant="quiet" size="small">
              {t(`insight.tips.${state === "dismissed" ? "dismiss" : state}`)}
            </SubmitButton>
          ))}
        </div>
      </ActionForm>
    </li>
  );
}
