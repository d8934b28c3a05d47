import { notFound } from "next/navigation";
import { validate } from "uuid";
import { formatDate } from "@/lib/i18n/format";
import { endResidenceForm } from "@/lib/people/residence/actions/prove";
import { endReasons } from "@/lib/people/residence/fields";
import { findVerified } from "@/lib/people/residence/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { RadioGroup } from "@/lib/ui/choice-field";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";

export const generateMetadata = titled("residence.admin.end", "/admin/residents");

type Props = { params: CityParams & Promise<{ id: string }> };

/** Somebody's verification, and its end, for a reason that they read. */
export default async function EndResidence({ params }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "residents.manage");
  const { id } = await params;
  const person = validate(id) ? await page.read((db) => findVerified(db, id)) : null;
  if (!person) notFound();
  const { t, path, locale, city } = page;
  const name = `${person.firstName} ${person.lastName}`.trim() || t("moderation.person.unnamed");
  const since = {
    date: formatDate(person.verifiedAt, locale, city.timeZone),
    way: t(`residence.byWay.${person.way}`),
  };
  return (
    <AdminPage
      page={page}
      title={t("residence.admin.endNamed", { name })}
      intro={t("residence.since", since)}
      above={[{ label: t("residence.admin.title"), href: path("/admin/residents") }]}
    >
      <p className="max-w-prose">{t("residence.admin.endText", { name })}</p>
      <ActionForm action={endResidenceForm} labels={formLabels(t)} formKey={page.formKey()} id="end">
        <HiddenField name="id" value={id} />
        <RadioGroup
          name="reason"
          label={t("residence.admin.reason")}
          options={endReasons.map((reason) => ({ value: reason, label: t(`residence.reason.${reason}`) }))}
        />
        <SaveBar
          save={t("residence.admin.end")}
          back={{ href: path("/admin/residents"), label: t("admin.back") }}
        />
      </ActionForm>
    </AdminPage>
  );
}
