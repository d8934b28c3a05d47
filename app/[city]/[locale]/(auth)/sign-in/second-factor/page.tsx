import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { proveFactorForm } from "@/lib/people/second-factor/actions";
import { CodeField } from "@/lib/people/second-factor/ui/code-field";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { privateTitle } from "@/lib/request/title";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.factor.askTitle");
}

/** After the mailed code, for staff: what the app on their phone shows. */
export default async function SecondFactor({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, path } = page;
  const next = safeNext(String((await searchParams).next ?? "/"));
  const person = await requirePermission(page, "account.own");
  if (person.wanting === "setUp") redirect(path(`/account/second-factor?next=${encodeURIComponent(next)}`));
  if (!person.wanting) redirect(next);
  return (
    <Page width="text" className="max-w-xl!">
      <header className="grid gap-3">
        <h1 className="text-3xl font-bold">{t("auth.factor.askTitle")}</h1>
        <p className="text-lg text-muted">{t("auth.factor.askIntro")}</p>
      </header>
      <ActionForm action={proveFactorForm} labels={formLabels(t)} formKey={null} id="factor">
        <HiddenField name="next" value={next} />
        <CodeField page={page} recovery />
        <SubmitButton full>{t("auth.factor.askSubmit")}</SubmitButton>
      </ActionForm>
      <section className="grid gap-2 border-t border-line pt-6">
        <h2 className="text-lg font-bold">{t("auth.factor.lost")}</h2>
        <p className="text-muted">{t("auth.factor.lostText")}</p>
        <p>
          <a href={path("/")} className="link">
            {t("auth.factor.without")}
          </a>
        </p>
      </section>
    </Page>
  );
}
