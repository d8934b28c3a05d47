import { FormPart } from "@/lib/people/ui/form-part";
import type { Page } from "@/lib/request/page";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { QrCode } from "@/lib/ui/qr-code";
import { SubmitButton } from "@/lib/ui/submit-button";
import { confirmFactorForm } from "../actions";
import { inGroups } from "../recovery";
import { setUpAddress } from "../totp";
import { CodeField } from "./code-field";

/** The secret as a picture for the phone's camera and as letters to type; then the app's first code. */
export function SetUp({ page, secret, next }: { page: Page; secret: string; next: string }) {
  const { t, city, actor } = page;
  const account = actor.kind === "person" ? `${actor.firstName} ${actor.lastName}`.trim() : "";
  const address = setUpAddress(secret, { issuer: city.name, account: account || city.name });
  return (
    <FormPart title={t("auth.factor.scanTitle")} hint={t("auth.factor.scanHint")}>
      <QrCode
        text={address}
        label={t("auth.factor.qr")}
        className="size-56 rounded-card border border-line bg-white"
      />
      <Disclosure summary={t("auth.factor.byHand")}>
        <div className="grid gap-2 py-2">
          <p className="text-muted">{t("auth.factor.byHandHint")}</p>
          <p className="font-mono text-lg wrap-anywhere" dir="ltr">
            {inGroups(secret)}
          </p>
          <p>
            <a href={address} className="link">
              {t("auth.factor.openApp")}
            </a>
          </p>
        </div>
      </Disclosure>
      <ActionForm action={confirmFactorForm} labels={formLabels(t)} formKey={null} id="confirm">
        <HiddenField name="next" value={next} />
        <CodeField page={page} />
        <div>
          <SubmitButton>{t("auth.factor.confirm")}</SubmitButton>
        </div>
      </ActionForm>
    </FormPart>
  );
}
