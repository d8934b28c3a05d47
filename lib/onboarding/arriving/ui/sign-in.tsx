import { redirect } from "next/navigation";
import { providerLabel } from "@/lib/people/identity-providers/queries";
import { askForCode, continueWithProvider } from "@/lib/people/sign-in/actions";
import { knownBrowserHash } from "@/lib/request/browser";
import type { Page } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { cityBeingFounded } from "../../drafts";
import { listWaiting } from "../waiting";
import { NarrowPage } from "./narrow-page";
import { WaitingNotice } from "./waiting-notice";

type SignInProps = { page: Page; search: { next?: string | string[]; error?: string | string[] } };

/** One field. Known and unknown addresses get the same answer. */
export async function SignIn({ page, search }: SignInProps) {
  const { t, city, actor } = page;
  const next = safeNext([search.next].flat()[0]);
  if (actor.kind === "person") redirect(next);
  const browserHash = await knownBrowserHash();
  const founding = city.kind === "platform" ? await cityBeingFounded(browserHash) : undefined;
  const { waiting, provider } = await page.read(async (db) => ({
    waiting: await listWaiting(db, { browserHash }),
    provider: await providerLabel(db),
  }));
  const labels = formLabels(t);
  return (
    <NarrowPage
      title={t("auth.signIn.title", { city: city.name })}
      intro={founding ? t("auth.signIn.founding", { place: founding }) : t("auth.signIn.intro")}
    >
      {search.error && provider ? (
        <Notice kind="error">{failure(page, search.error, provider)}</Notice>
      ) : null}
      <WaitingNotice page={page} items={waiting} needs="signIn" />
      <ActionForm action={askForCode} labels={labels} formKey={page.formKey()} id="sign-in">
        <HiddenField name="next" value={next} />
        <TextField
          type="email"
          name="email"
          label={t("auth.signIn.email")}
          hint={t("auth.signIn.emailHint")}
          autoComplete="email"
          inputMode="email"
          dir="ltr"
        />
        <SubmitButton full>{t("auth.signIn.submit")}</SubmitButton>
      </ActionForm>
      {provider ? (
        <>
          <p className="flex items-center gap-4 text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {t("auth.signIn.or")}
          </p>
          <ActionForm action={continueWithProvider} labels={labels} formKey={null} id="provider">
            <HiddenField name="next" value={next} />
            <SubmitButton full variant="secondary">
              {t("auth.signIn.with", { provider })}
            </SubmitButton>
          </ActionForm>
        </>
      ) : null}
    </NarrowPage>
  );
}

/** Why the way over the provider did not end here. */
function failure({ t, city }: Page, error: string | string[], provider: string): string {
  if (error === "suspended") return t("auth.suspended", { city: city.name, reason: "" });
  return t(error === "cancelled" ? "auth.signIn.cancelled" : "auth.signIn.failed", { provider });
}
