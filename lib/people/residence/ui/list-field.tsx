import type { ResidenceField } from "@/lib/people/residence/fields";
import type { Page } from "@/lib/request/page";
import { TextField } from "@/lib/ui/text-field";

const fill: Partial<Record<ResidenceField, "family-name" | "given-name" | "bday" | "postal-code">> = {
  lastName: "family-name",
  firstName: "given-name",
  birthDate: "bday",
  postcode: "postal-code",
};

type Props = {
  t: Page["t"];
  field: ResidenceField;
  hint?: string;
  value?: string;
  /** Somebody else's is entered, so the browser offers nothing of one's own. */
  ofOthers?: boolean;
};

/** One of what the city's list says of somebody. */
export function ListField({ t, field, hint, value, ofOthers = false }: Props) {
  return (
    <TextField
      name={field}
      type={field === "birthDate" ? "date" : "text"}
      label={t(`residence.field.${field}`)}
      hint={hint}
      defaultValue={value}
      autoComplete={ofOthers ? "off" : (fill[field] ?? "off")}
      width={field === "postcode" || field === "birthDate" ? "medium" : undefined}
    />
  );
}
