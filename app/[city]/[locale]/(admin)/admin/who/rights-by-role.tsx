import { type ShownPart, shownParts } from "@/lib/people/rights-shown";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Disclosure } from "@/lib/ui/disclosure";
import { Icon } from "@/lib/ui/icon";
import type { RightsProps } from "./rights-table";

/** One role after the other, the reader's own opened: a phone has no room for eight columns. */
export function RightsByRole({ own, ...props }: RightsProps) {
  return (
    <ul className="grid gap-1">
      {shownParts.map((part) => (
        <li key={part}>
          <Disclosure summary={props.t(`roles.part.${part}`)} open={part === own}>
            <RightsOf {...props} part={part} />
          </Disclosure>
        </li>
      ))}
    </ul>
  );
}

function RightsOf({ t, groups, part }: Omit<RightsProps, "own"> & { part: ShownPart }) {
  const held = groups
    .map(({ group, rights }) => ({ group, rights: rights.filter(({ scopes }) => scopes[part] !== null) }))
    .filter(({ rights }) => rights.length > 0);
  return (
    <div className="grid gap-4 py-2">
      {held.map(({ group, rights }) => (
        <section key={group} className="grid gap-1">
          <h2 className="font-bold">{t(`roles.group.${group}`)}</h2>
          <ul className="grid gap-1">
            {rights.map(({ permission, scopes }) => (
              <li key={permission} className="flex items-start gap-2">
                <Icon name="check" size={18} className="mt-1 shrink-0 text-brand-text" />
                <span>
                  {t(`roles.may.${permission}`)} <Narrowed t={t} scope={scopes[part]} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Narrowed({ t, scope }: { t: Page["t"]; scope: string | null }) {
  return scope === "department" || scope === "project" ? <Badge>{t(`roles.scope.${scope}`)}</Badge> : null;
}
