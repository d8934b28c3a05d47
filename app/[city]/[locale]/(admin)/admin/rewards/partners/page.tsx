import { openAccess } from "@/lib/engagement/partners/access";
import { addPartnerForm } from "@/lib/engagement/partners/actions";
import { listPartners } from "@/lib/engagement/partners/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";
import { AdminPage } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";
import { PartnerAccess } from "./partner-access";
import { PartnerList } from "./partner-list";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("rewards.partners.title", "/admin/rewards/partners");

/** Who hands out rewards without an account. */
export default async function Partners({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "rewards.manage");
  const { t, path, city } = page;
  const partners = await page.read(listPartners);
  const query = await searchParams;
  const access = openAccess(city.id, one(query.access), new Date());
  const partner = partners.find(({ id, closedAt }) => id === access?.partnerId && !closedAt);
  return (
    <AdminPage
      page={page}
      title={t("rewards.partners.title")}
      intro={t("rewards.partners.intro")}
      above={[{ label: t("rewards.admin.title"), href: path("/admin/rewards") }]}
      saved={one(query.saved)}
    >
      {access && partner ? <PartnerAccess page={page} access={access} name={partner.name} /> : null}
      <PartnerList page={page} partners={partners} />
      <section className="grid gap-4 border-t border-line pt-6">
        <h2 className="text-xl font-bold">{t("rewards.partners.add")}</h2>
        <ActionForm action={addPartnerForm} labels={formLabels(t)} formKey={page.formKey()} id="partner">
          <TextField
            name="name"
            label={t("rewards.partners.name")}
            hint={t("rewards.partners.nameHint")}
            limit={80}
            width="medium"
          />
          <div>
            <SubmitButton>{t("rewards.partners.add")}</SubmitButton>
          </div>
        </ActionForm>
      </section>
    </AdminPage>
  );
}
