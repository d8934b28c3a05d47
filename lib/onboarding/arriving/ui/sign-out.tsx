import { redirect } from "next/navigation";
import { ownProfile } from "@/lib/people/queries";
import { signOut } from "@/lib/people/sessions/actions";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { NarrowPage } from "./narrow-page";

/** A link leads here, a form signs out: looking at a page ends nothing. */
export async function SignOut({ page }: { page: Page }) {
  const { t, actor, city, path } = page;
  if (actor.kind !== "person") redirect(path("/"));
  const { email } = await page.read((db) => ownProfile(db, actor.id));
  const name = actor.named ? `${actor.firstName} ${actor.lastName}` : `\u2068${email}\u2069`;
  return (
    <NarrowPage title={t("auth.signOut.title")} intro={t("auth.signOut.text", { city: city.name, name })}>
      <ActionForm action={signOut} labels={formLabels(t)} formKey={null} id="sign-out" className="grid gap-3">
        <SubmitButton full>{t("auth.signOut.submit")}</SubmitButton>
        <ButtonLink full variant="quiet" href={path("/")}>
          {t("auth.signOut.stay")}
        </ButtonLink>
      </ActionForm>
    </NarrowPage>
  );
}
