import { addDomainForm, backToSubdomainForm } from "@/lib/cities/domains/actions";
import { checkDomain } from "@/lib/cities/domains/check";
import { ourAddresses } from "@/lib/cities/domains/look-up";
import { listDomains } from "@/lib/cities/domains/queries";
import { platformHost, shownHost } from "@/lib/cities/platform-origin";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { OtherAction } from "../../shell/other-action";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { DomainCard } from "./domain-card";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.domains.title", "/admin/settings/domains");

export default async function Domains({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, city } = page;
  const domains = await page.read(listDomains);
  const subdomain = `${city.slug}.${platformHost()}`;
  const query = await searchParams;
  const asked = domains.find(({ host }) => host === one(query.checked));
  const checked = asked ? await checkDomain(city, asked) : undefined;
  const addresses = domains.length > 0 ? await ourAddresses() : [];
  return (
    <AdminPage
      page={page}
      title={t("admin.domains.title")}
      intro={t("admin.domains.intro", { address: shownHost(city.primaryHost) })}
      above={settingsAbove(page)}
      saved={one(query.saved)}
    >
      {domains.map((domain) => (
        <DomainCard
          key={domain.host}
          {...{ page, domain, subdomain, addresses }}
          checked={domain === asked ? checked : undefined}
        />
      ))}
      {city.primaryHost === subdomain ? null : (
        <OtherAction
          page={page}
          action={backToSubdomainForm}
          values={{}}
          label={t("admin.domains.useSubdomain", { address: shownHost(subdomain) })}
        />
      )}
      <section className="grid gap-5 border-t border-line pt-6">
        <h2 className="text-xl font-bold">{t("admin.domains.add")}</h2>
        <ActionForm action={addDomainForm} labels={formLabels(t)} formKey={page.formKey()} id="domain">
          <TextField
            name="host"
            inputMode="url"
            autoComplete="off"
            label={t("admin.domains.host")}
            hint={t("admin.domains.hostHint")}
            width="medium"
            dir="ltr"
          />
          <div>
            <SubmitButton variant={domains.length === 0 ? "primary" : "secondary"}>
              {t("admin.domains.addButton")}
            </SubmitButton>
          </div>
        </ActionForm>
      </section>
    </AdminPage>
  );
}
