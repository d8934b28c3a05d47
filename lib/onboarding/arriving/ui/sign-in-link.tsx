import { redirect } from "next/navigation";
import { openLink } from "@/lib/people/sign-in/queries";
import { knownBrowserHash } from "@/lib/request/browser";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { signInWithLink } from "../actions";
import { NarrowPage } from "./narrow-page";
import { SendAtOnce } from "./send-at-once";

type SignInLinkProps = { page: Page; search: { token?: string | string[] } };

/** The mail's link. In the browser that asked it signs in; anywhere else it shows the code and changes nothing. */
export async function SignInLink({ page, search }: SignInLinkProps) {
  const { t, city, path, actor } = page;
  const token = [search.token].flat()[0] ?? "";
  const browserHash = await knownBrowserHash();
  const link = await page.read((db) => openLink(db, { cityId: city.id, token, browserHash }));
  if (!link) {
    // Opened a second time, say by a browser that restores its tabs.
    if (actor.kind === "person") redirect(path("/"));
    return (
      <NarrowPage title={t("auth.link.overTitle")} intro={t("auth.link.overText")}>
        <p>
          <ButtonLink variant="primary" href={path("/sign-in")}>
            {t("auth.link.ask")}
          </ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  if (!link.here) {
    return (
      <NarrowPage title={t("auth.link.elsewhereTitle", { city: city.name })} intro={t("auth.link.elsewhere")}>
        <p
          dir="ltr"
          className="rounded-card border border-brand-line bg-brand-soft py-6 text-center font-mono text-4xl font-bold tracking-[0.3em]"
        >
          {link.code}
        </p>
        <p className="text-muted">{t("auth.link.elsewhereWhy")}</p>
        <p>
          <ButtonLink href={path(`/sign-in?next=${encodeURIComponent(link.next)}`)}>
            {t("auth.link.startHere")}
          </ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  const asked = t("auth.link.here", { email: `\u2068${link.email}\u2069` });
  return (
    <NarrowPage title={t("auth.link.title", { city: city.name })} intro={asked}>
      <ActionForm action={signInWithLink} labels={formLabels(t)} formKey={null} id="link">
        <HiddenField name="token" value={token} />
        <SendAtOnce />
        <SubmitButton full>{t("auth.link.submit")}</SubmitButton>
      </ActionForm>
    </NarrowPage>
  );
}
