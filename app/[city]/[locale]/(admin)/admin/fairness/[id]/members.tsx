import type { FlagKind, FlagPerson } from "@/lib/engagement/fairness/queries";
import { formatDate, formatNumber } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { Table } from "@/lib/ui/table";

type Props = { page: Page; kind: FlagKind; members: FlagPerson[] };

/** The accounts, since when they are here, and how much of what they gave stayed among them, or went to one person. */
export function Members({ page, kind, members }: Props) {
  const { t, locale, city } = page;
  return (
    <Table
      caption={t("fairness.people")}
      showCaption
      columns={[
        { key: "name", label: t("fairness.name") },
        { key: "joined", label: t("fairness.joined") },
        { key: "given", label: t("fairness.given"), numeric: true },
        { key: "inside", label: t(`fairness.${kind}.inside`), numeric: true },
      ]}
      rows={members.map((person) => ({
        id: person.id,
        cells: {
          name: <PersonLink page={page} person={person} />,
          joined: formatDate(person.joinedAt, locale, city.timeZone, "short"),
          given: formatNumber(person.given, locale),
          inside: formatNumber(person.inside, locale),
        },
      }))}
    />
  );
}

type PersonLinkProps = { page: Page; person: Pick<FlagPerson, "id" | "firstName" | "lastName"> };

export function PersonLink({ page: { t, path }, person: { id, firstName, lastName } }: PersonLinkProps) {
  return (
    <a
      className="link inline-flex min-h-11 items-center"
      dir="auto"
      href={path(`/admin/moderation/people/${id}`)}
    >
      {`${firstName} ${lastName}`.trim() || t("fairness.nameless")}
    </a>
  );
}
