import { redirect } from "next/navigation";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { tellAboutMe } from "@/lib/people/actions";
import { ownProfile } from "@/lib/people/queries";
import { AboutMeFields } from "@/lib/people/ui/about-me-fields";
import type { Page } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { ButtonLink } from "@/lib/ui/button";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { NarrowPage } from "./narrow-page";

type AboutMeProps = { page: Page; search: { next?: string | string[] } };

/** Everything here may be left out, and is asked once. */
export async function AboutMe({ page, search }: AboutMeProps) {
  const { t, actor, path } = page;
  const next = safeNext([search.next].flat()[0]);
  if (actor.kind !== "person") redirect(`${path("/sign-in")}?next=${encodeURIComponent(next)}`);
  const { profile, neighbourhoods } = await page.read(async (db) => ({
    profile: await ownProfile(db, actor.id),
    neighbourhoods: (await loadTaxonomy(db)).neighbourhoods,
  }));
  return (
    <NarrowPage title={t("auth.welcome.aboutTitle")} intro={t("auth.welcome.aboutIntro")}>
      <ActionForm action={tellAboutMe} labels={formLabels(t)} formKey={page.formKey()} id="about">
        <HiddenField name="next" value={next} />
        <AboutMeFields page={page} profile={profile} neighbourhoods={neighbourhoods} />
        <div className="grid gap-3">
          <SubmitButton full>{t("auth.welcome.aboutSubmit")}</SubmitButton>
          <ButtonLink full variant="quiet" href={next}>
            {t("auth.welcome.skip")}
          </ButtonLink>
        </div>
      </ActionForm>
    </NarrowPage>
  );
}
