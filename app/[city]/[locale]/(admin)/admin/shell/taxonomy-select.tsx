import { localize } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";

type Props = {
  page: Page;
  name: "topicId" | "neighbourhoodId";
  label: string;
  /** What it says where none is chosen. */
  empty: string;
  /** Offered even where it is archived. */
  chosen: string | null;
};

/** One of the city's topics or neighbourhoods, or none. */
export function TaxonomySelect({ page, name, label, empty, chosen }: Props) {
  const { known, locale, city } = page;
  const items = name === "topicId" ? known.taxonomy.topics : known.taxonomy.neighbourhoods;
  return (
    <Select
      name={name}
      label={label}
      empty={empty}
      options={items
        .filter(({ id, archived }) => !archived || id === chosen)
        .map((item) => ({ value: item.id, label: localize(item.name, locale, city.defaultLocale) }))}
      defaultValue={chosen ?? ""}
      optional
    />
  );
}
