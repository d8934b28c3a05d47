import type { Scope } from "@/lib/people/permissions";
import { type ShownPart, shownParts, type shownRights } from "@/lib/people/rights-shown";
import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";

export type RightsProps = { t: Page["t"]; groups: ReturnType<typeof shownRights>; own: ShownPart | null };

/** Roles across, rights down; the reader's own role stands out. */
export function RightsTable({ t, groups, own }: RightsProps) {
  return (
    <div className="overflow-x-auto rounded-card border border-line bg-surface shadow-card">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t("roles.table")}</caption>
        <thead>
          <tr className="border-b border-line align-bottom">
            <th scope="col" className="min-w-44 px-4 py-3 text-start">
              {t("roles.what")}
            </th>
            {shownParts.map((part) => (
              <th
                key={part}
                scope="col"
                className={`px-1 py-3 text-center text-xs hyphens-auto ${part === own ? "bg-brand-soft" : ""}`}
              >
                {t(`roles.part.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ group, rights }) => (
          <tbody key={group} className="border-b border-line last:border-b-0">
            <tr>
              <th
                scope="rowgroup"
                colSpan={shownParts.length + 1}
                className="bg-sunken px-4 py-2 text-start font-bold"
              >
                {t(`roles.group.${group}`)}
              </th>
            </tr>
            {rights.map(({ permission, scopes }) => (
              <tr key={permission} className="border-t border-line">
                <th scope="row" className="px-4 py-2 text-start font-normal">
                  {t(`roles.may.${permission}`)}
                </th>
                {shownParts.map((part) => (
                  <td key={part} className={`px-1 py-2 text-center ${part === own ? "bg-brand-soft" : ""}`}>
                    <Reaches t={t} scope={scopes[part]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Reaches({ t, scope }: { t: Page["t"]; scope: Scope | null }) {
  if (scope === null) return <span className="sr-only">{t("roles.no")}</span>;
  if (scope !== "city") return <span className="font-semibold">{t(`roles.scope.${scope}`)}</span>;
  return (
    <>
      <Icon name="check" size={18} className="mx-auto text-brand-text" />
      <span className="sr-only">{t("roles.yes")}</span>
    </>
  );
}
