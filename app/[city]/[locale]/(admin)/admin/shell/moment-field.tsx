import { TextField } from "@/lib/ui/text-field";

type Props = { name: string; label: string; hint?: string; value?: string; needed?: boolean };

/** A day and an hour by the city's clocks. */
export function MomentField({ name, label, hint, value, needed = false }: Props) {
  return (
    <TextField
      name={name}
      type="datetime-local"
      label={label}
      hint={hint}
      defaultValue={value}
      width="medium"
      optional={!needed}
    />
  );
}
