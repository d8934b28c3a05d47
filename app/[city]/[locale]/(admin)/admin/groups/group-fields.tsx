import type { Page } from "@/lib/request/page";
import { TextArea, TextField } from "@/lib/ui/text-field";

type Props = {
  t: Page["t"];
  /** Nothing of a group that is yet to be made. */
  name?: string;
  /** What stands between the name and the addresses. */
  children?: React.ReactNode;
};

/** What a group is called, and whose addresses come to it. */
export function GroupFields({ t, name, children }: Props) {
  return (
    <>
      <TextField
        name="name"
        label={t("groups.name")}
        hint={t("groups.nameHint")}
        defaultValue={name}
        limit={80}
        dir="auto"
      />
      {children}
      <TextArea
        name="add"
        label={t("groups.addresses")}
        hint={t("groups.addressesHint")}
        rows={7}
        dir="ltr"
        optional
      />
    </>
  );
}
