import { redirect } from "next/navigation";
import { askedName } from "@/lib/cities/invitations/asked-name";
import { knownBrowserHash } from "@/lib/request/browser";
import type { Page } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { cityBeingFounded } from "../../drafts";
import { giveName } from "../actions";
import { listWaiting } from "../waiting";
import { NarrowPage } from "./narrow-page";
import { WaitingNotice } from "./waiting-notice";

type WelcomeProps = { page: Page; search: { next?: string | string[] } };

/** What a new account needs before it can contribute: a name. */
export async function Welcome({ page, search }: WelcomeProps) {
  const { t, city, path, actor } = page;
  const next = safeNext([search.next].flat()[0]);
  if (actor.kind !== "person") redirect(`${path("/sign-in")}?next=${encodeURIComponent(next)}`);
  if (actor.named) redirect(next);
  const { waiting, asked } = await page.read(async (db) => ({
    waiting: await listWaiting(db, { browserHash: null, personId: actor.id }),
    asked: await askedName(db, actor.id),
  }));
  return (
    <NarrowPage title={t("auth.welcome.title", { city: city.name })} intro={await namesIntro(page)}>
      <WaitingNotice page={page} items={waiting} needs="name" />
      <ActionForm action={giveName} labels={formLabels(t)} formKey={page.formKey()} id="name">
        <HiddenField name="next" value={next} />
        <TextField
          name="firstName"
          label={t("auth.welcome.firstName")}
          autoComplete="given-name"
          defaultValue={actor.firstName || asked?.firstName}
          dir="auto"
        />
        <TextField
          name="lastName"
          label={t("auth.welcome.lastName")}
          autoComplete="family-name"
          defaultValue={actor.lastName || asked?.lastName}
          dir="auto"
        />
        <SubmitButton full>{t("auth.welcome.submit")}</SubmitButton>
      </ActionForm>
    </NarrowPage>
  );
}

/** What the name is for: on the platform nobody proposes anything, they found cities or help them. */
async function namesIntro({ t, city }: Page): Promise<string> {
  if (city.kind !== "platform") return t("auth.welcome.namesIntro");
  const place = await cityBeingFounded(await knownBrowserHash());
  return place ? t("auth.welcome.foundingIntro", { place }) : t("auth.welcome.platformIntro");
}
