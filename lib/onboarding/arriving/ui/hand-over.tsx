import { openHandOver } from "@/lib/people/sign-in/queries";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { acceptHandOver } from "../actions";
import { NarrowPage } from "./narrow-page";

type HandOverProps = { page: Page; search: { token?: string | string[] } };

/** Where "start a city" ends: on the new city's own host, one press away from its desk. */
export async function HandOver({ page, search }: HandOverProps) {
  const { t, city, path } = page;
  const token = [search.token].flat()[0] ?? "";
  const handOver = await page.read((db) => openHandOver(db, { cityId: city.id, token }));
  if (!handOver) {
    return (
      <NarrowPage title={t("auth.link.overTitle")} intro={t("auth.link.overText")}>
        <p>
          <ButtonLink variant="primary" href={path("/sign-in?next=/admin")}>
            {t("common.signIn")}
          </ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  const intro = t("auth.ready.text", { email: `\u2068${handOver.email}\u2069` });
  return (
    <NarrowPage title={t("auth.ready.title", { city: city.name })} intro={intro}>
      <ActionForm action={acceptHandOver} labels={formLabels(t)} formKey={null} id="hand-over">
        <HiddenField name="token" value={token} />
        <SubmitButton full>{t("auth.ready.submit", { city: city.name })}</SubmitButton>
      </ActionForm>
    </NarrowPage>
  );
}
