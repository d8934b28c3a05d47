import type { ReactNode } from "react";
import { type Shown, versionOf } from "@/lib/cities/editing";
import type { Page } from "@/lib/request/page";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SaveBar } from "./save-bar";

type Props = {
  page: Page;
  action: Parameters<typeof ActionForm>[0]["action"];
  id: string;
  /** What its fields hold now: whoever saves after somebody else is shown what differs. */
  shown: Shown;
  /** What it is about, by the names that its action knows. */
  values: Record<string, string>;
  /** Where one gets back without saving, without the language. */
  back: string;
  children: ReactNode;
};

/** A form of the desk that changes what is there already, with the way to save and the way back. */
export function VersionedForm({ page, action, id, shown, values, back, children }: Props) {
  const { t, path } = page;
  return (
    <ActionForm action={action} labels={formLabels(t)} formKey={page.formKey()} id={id}>
      <HiddenField name="version" value={versionOf(shown)} />
      {Object.entries(values).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {children}
      <SaveBar save={t("admin.save")} back={{ href: path(back), label: t("admin.back") }} />
    </ActionForm>
  );
}
