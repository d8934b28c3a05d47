import { redirect } from "next/navigation";
import { askForNewCode } from "@/lib/people/sign-in/actions";
import { lastAskedFor, newestRequest } from "@/lib/people/sign-in/queries";
import { knownBrowserHash } from "@/lib/request/browser";
import { isDemo } from "@/lib/request/demo";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { signInWithCode } from "../actions";
import { listWaiting } from "../waiting";
import { NarrowPage } from "./narrow-page";
import { WaitingNotice } from "./waiting-notice";

/** Where the code is typed: only in the browser that asked, so it needs nothing in its address. */
export async function SignInCode({ page, search }: { page: Page; search: { again?: string | string[] } }) {
  const { t, path } = page;
  if (page.actor.kind === "person") redirect(path("/"));
  const browserHash = await knownBrowserHash();
  const { request, last, waiting } = await page.read(async (db) => ({
    request: browserHash ? await newestRequest(db, browserHash) : null,
    last: browserHash ? await lastAskedFor(db, browserHash) : null,
    waiting: await listWaiting(db, { browserHash }),
  }));
  if (!last) {
    return (
      <NarrowPage title={t("auth.code.noneTitle")} intro={t("auth.code.noneText")}>
        <p>
          <ButtonLink variant="primary" href={path("/sign-in")}>
            {t("auth.link.startHere")}
          </ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  const email = last.email;
  const sent = t(search.again ? "auth.code.sentAgain" : "auth.code.sent", { email: `\u2068${email}\u2069` });
  return (
    <NarrowPage
      title={t(request ? "auth.code.title" : "auth.code.overTitle")}
      intro={request ? sent : t("auth.code.overText")}
    >
      {isDemo() ? (
        <Notice kind="info">
          {t("auth.code.mailbox")}{" "}
          <a className="link" href={path("/mailbox")}>
            {t("auth.code.openMailbox")}
          </a>
        </Notice>
      ) : null}
      <WaitingNotice page={page} items={waiting} needs="signIn" />
      {request ? <CodeForm page={page} minutes={request.minutesLeft} /> : null}
      <section className="grid gap-3 border-t border-line pt-6">
        <h2 className="text-lg font-bold">{t("auth.code.noMail")}</h2>
        <p className="text-muted">{t("auth.code.noMailText")}</p>
        <div className="flex flex-wrap items-center gap-3">
          <ActionForm action={askForNewCode} labels={formLabels(t)} formKey={page.formKey()} id="again">
            <SubmitButton variant={request ? "secondary" : "primary"}>{t("auth.code.again")}</SubmitButton>
          </ActionForm>
          <ButtonLink variant="quiet" href={path(`/sign-in?next=${encodeURIComponent(last.next)}`)}>
            {t("auth.code.otherAddress")}
          </ButtonLink>
        </div>
      </section>
    </NarrowPage>
  );
}

function CodeForm({ page: { t }, minutes }: { page: Page; minutes: number }) {
  return (
    <ActionForm action={signInWithCode} labels={formLabels(t)} formKey={null} id="code">
      <TextField
        name="code"
        label={t("auth.code.label")}
        hint={t("auth.code.valid", { minutes })}
        width="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
      <SubmitButton full>{t("auth.code.submit")}</SubmitButton>
    </ActionForm>
  );
}
