import { countOpenFlags } from "@/lib/engagement/fairness/queries";
import { countOpenAppeals } from "@/lib/moderation/appealing/queries";
import { countWaiting } from "@/lib/organisations/queries";
import { may, type Reach } from "@/lib/people/permissions";
import { countLetters } from "@/lib/people/residence/letters/queries";
import type { Page } from "@/lib/request/page";
import { Icon } from "@/lib/ui/icon";
import { withinProjects } from "../ideas/within-reach";

/** What waits for this member of staff beside ideas and reports; nothing where nothing does. */
export async function AlsoWaiting({ page, moderated }: { page: Page; moderated: Reach | null }) {
  const { t, path, actor, settings } = page;
  const { appeals, flags, organisations, letters } = await page.read(async (db) => ({
    appeals: moderated ? await countOpenAppeals(db, withinProjects(moderated)) : 0,
    flags: settings.gameOn && may(actor, "contributions.moderate") ? await countOpenFlags(db) : 0,
    organisations: may(actor, "organisations.verify") ? await countWaiting(db) : 0,
    letters: may(actor, "residents.manage") ? (await countLetters(db)).waiting : 0,
  }));
  const waiting = [
    { what: "appeals", count: appeals, to: "/admin/moderation/appeals" },
    { what: "organisations", count: organisations, to: "/admin/organisations" },
    { what: "letters", count: letters, to: "/admin/residents" },
    { what: "flags", count: flags, to: "/admin/fairness" },
  ] as const;
  const open = waiting.filter(({ count }) => count > 0);
  if (open.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6" aria-label={t("admin.overview.also.title")}>
      {open.map(({ what, count, to }) => (
        <li key={what}>
          <a href={path(to)} className="link inline-flex min-h-11 items-center gap-1.5 font-semibold">
            {t(`admin.overview.also.${what}`, { count })}
            <Icon name="chevron" size={16} className="-rotate-90 rtl:rotate-90" />
          </a>
        </li>
      ))}
    </ul>
  );
}
