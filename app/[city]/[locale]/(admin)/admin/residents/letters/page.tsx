import { markPrintedForm } from "@/lib/people/residence/letters/actions";
import { listWaiting } from "@/lib/people/residence/letters/queries";
import { codeDays } from "@/lib/people/residence/limits";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PrintButton } from "@/lib/ui/print-button";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../shell/admin-page";
import { titled } from "../../shell/titled";
import { Letter } from "./letter";

export const generateMetadata = titled("residence.admin.printTitle", "/admin/residents/letters");

/** What is to be printed, a letter a page; only these are noted as printed, whoever asks for one meanwhile. */
export default async function Letters({ params }: { params: CityParams }) {
  const page = await inCity(params);
  await requirePermission(page, "residents.manage");
  const { t, path } = page;
  const letters = await page.read(listWaiting);
  return (
    <AdminPage
      page={page}
      title={t("residence.admin.printTitle")}
      intro={
        letters.length > 0
          ? t("residence.admin.printHint", { days: codeDays })
          : t("residence.admin.waiting", { count: 0 })
      }
      above={[{ label: t("residence.admin.title"), href: path("/admin/residents") }]}
      width="normal"
      unprinted
    >
      {letters.length > 0 ? (
        <div className="flex flex-wrap items-start gap-3 print:hidden">
          <PrintButton label={t("insight.print")} />
          <ActionForm
            action={markPrintedForm}
            labels={formLabels(t)}
            formKey={page.formKey()}
            id="printed"
            className=""
          >
            {letters.map(({ id }) => (
              <HiddenField key={id} name="ids" value={id} />
            ))}
            <SubmitButton variant="secondary">{t("residence.admin.markPrinted")}</SubmitButton>
          </ActionForm>
        </div>
      ) : null}
      <div className="letters">
        {letters.map((letter) => (
          <Letter key={letter.id} page={page} letter={letter} />
        ))}
      </div>
    </AdminPage>
  );
}
