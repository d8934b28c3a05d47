import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { renewRecoveryCodesForm, turnOffFactorForm } from "../actions";
import { CodeField } from "./code-field";

/** It is set up: how many recovery codes are left, others in their place, and the way out where the city allows it. */
export function FactorOn({ page, codesLeft }: { page: Page; codesLeft: number }) {
  const { t, settings } = page;
  return (
    <FormPart title={t("auth.factor.title")} hint={t("auth.factor.on")}>
      {codesLeft < few ? (
        <Notice kind="warning">{t("auth.factor.codesLeft", { count: codesLeft })}</Notice>
      ) : (
        <p>{t("auth.factor.codesLeft", { count: codesLeft })}</p>
      )}
      <div className="grid gap-1">
        <Disclosure summary={t("auth.factor.renew")}>
          <div className="grid gap-4 py-2">
            <p className="text-muted">{t("auth.factor.renewHint")}</p>
            <ActionForm action={renewRecoveryCodesForm} labels={formLabels(t)} formKey={null} id="renew">
              <CodeField page={page} recovery />
              <div>
                <SubmitButton variant="secondary">{t("auth.factor.renewSubmit")}</SubmitButton>
              </div>
            </ActionForm>
          </div>
        </Disclosure>
        {settings.requireFactor ? null : (
          <Disclosure summary={t("auth.factor.turnOff")}>
            <div className="grid gap-4 py-2">
              <p className="text-muted">{t("auth.factor.turnOffHint")}</p>
              <ActionForm action={turnOffFactorForm} labels={formLabels(t)} formKey={null} id="turn-off">
                <CodeField page={page} recovery />
                <div>
                  <SubmitButton variant="danger">{t("auth.factor.turnOffSubmit")}</SubmitButton>
                </div>
              </ActionForm>
            </div>
          </Disclosure>
        )}
      </div>
    </FormPart>
  );
}

const few = 4;
