import { arrangeForm } from "@/lib/insight/arranging/actions";
import { readArranged } from "@/lib/insight/arranging/queries";
import { sizes, usualSizes, widgets } from "@/lib/insight/widgets";
import { may } from "@/lib/people/permissions";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { AdminPage } from "../../shell/admin-page";
import { SaveBar } from "../../shell/save-bar";
import { titled } from "../../shell/titled";
import { ArrangeList } from "./arrange-list";

export const generateMetadata = titled("insight.arrange.title", "/admin/insight/arrange");

/** Which widgets one's own dashboard has, in which order and how wide. */
export default async function Arrange({ params }: { params: CityParams }) {
  const page = await inCity(params);
  const { id } = await requirePermission(page, "insight.arrange");
  const { t, path, actor } = page;
  const { placed, of } = await page.read((db) => readArranged(db, id, ""));
  const back = { href: path("/admin/insight"), label: t("insight.arrange.back") };
  return (
    <AdminPage
      page={page}
      title={t("insight.arrange.title")}
      intro={t(`insight.arrange.intro.${of === "own" ? "own" : "city"}`)}
      above={[{ label: t("insight.title"), href: back.href }]}
    >
      <ActionForm action={arrangeForm} labels={formLabels(t)} formKey={page.formKey()}>
        <ArrangeList
          placed={placed}
          all={widgets.map((widget) => ({
            widget,
            name: t(`insight.${widget}.title`),
            size: usualSizes[widget],
          }))}
          sizes={sizes.map((size) => ({ value: size, label: t(`insight.arrange.sizes.${size}`) }))}
          words={{
            shown: t("insight.arrange.shown"),
            rest: t("insight.arrange.rest"),
            none: t("insight.arrange.none"),
            size: t("insight.arrange.size"),
            drag: t("insight.arrange.drag"),
            up: t("insight.arrange.up"),
            down: t("insight.arrange.down"),
            add: t("insight.arrange.add"),
            remove: t("insight.arrange.remove"),
          }}
        />
        <SaveBar save={t("insight.arrange.save")} back={back}>
          {may(actor, "city.configure") ? (
            <SubmitButton name="intent" value="city" variant="secondary">
              {t("insight.arrange.city")}
            </SubmitButton>
          ) : null}
          {of === "own" ? (
            <SubmitButton name="intent" value="reset" variant="quiet">
              {t("insight.arrange.reset")}
            </SubmitButton>
          ) : null}
        </SaveBar>
      </ActionForm>
    </AdminPage>
  );
}
