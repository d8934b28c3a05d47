import type { ReactNode } from "react";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page as Column } from "@/lib/ui/site-shell";

type Props = {
  page: Page;
  title: string;
  intro?: ReactNode;
  /** The pages above this one. */
  above?: { label: string; href: string }[];
  actions?: ReactNode;
  /** What just happened, as a key of `admin.saved` or a finished sentence. */
  saved?: string;
  notice?: string | null;
  width?: "text" | "normal" | "wide";
  /** What paper begins with; the whole is then laid out for a council. */
  paperHead?: ReactNode;
  /** The heading is for the screen alone: a poster has its own. */
  unprinted?: boolean;
  children: ReactNode;
};

/** The frame of every staff page: the way here, one heading, what happened, then the one job. */
export function AdminPage(props: Props) {
  const { page, title, intro, above = [], actions, saved, notice, width = "text", paperHead } = props;
  const key = `admin.saved.${saved}`;
  const said = notice ?? (saved && page.t.has(key) ? page.t(key) : null);
  return (
    <Column width={width} className={`lg:mx-0 lg:px-10 ${paperHead ? "council" : ""}`}>
      {paperHead}
      <div className={`grid gap-3 ${props.unprinted ? "print:hidden" : ""}`}>
        {above.length > 0 ? (
          <div className="print:hidden">
            <Breadcrumbs label={page.t("common.breadcrumbs")} items={[...above, { label: title }]} />
          </div>
        ) : null}
        <PageHeader title={title} intro={intro} actions={actions} />
      </div>
      {said ? <Notice kind="success">{said}</Notice> : null}
      {props.children}
    </Column>
  );
}

/** The way down from the settings, for those who may see these. */
export function settingsAbove({ t, path, actor }: Page, ...more: { label: string; href: string }[]) {
  const settings = { label: t("admin.nav.settings"), href: path("/admin/settings") };
  return [...(may(actor, "city.configure") ? [settings] : []), ...more];
}
