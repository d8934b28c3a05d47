import type { ReactNode } from "react";
import type { City } from "@/lib/cities/resolve";
import type { Page as PageOf } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Tabs } from "@/lib/ui/tabs";
import { operatorsTime } from "../../../parts/shown";

export const lookSections = { settings: "", ideas: "/ideas", moderation: "/moderation" } as const;

type Props = {
  page: PageOf;
  city: City;
  until: Date;
  section: keyof typeof lookSections;
  title?: string;
  lang?: string;
  children: ReactNode;
};

/** What frames each look: that it is one, until when, and where else to look. There is nothing to send in it. */
export function LookPage({ page, city, until, section, title, lang, children }: Props) {
  const { t, path } = page;
  const base = `/operator/${city.slug}`;
  return (
    <Page width="normal">
      <Breadcrumbs
        label={t("platform.console.title")}
        items={[
          { label: t("platform.console.title"), href: path("/operator") },
          { label: city.name, href: path(base) },
          { label: t("platform.console.lookInTitle") },
        ]}
      />
      <PageHeader title={title ?? t(`platform.look.${section}`)} eyebrow={city.name} lang={lang} />
      <Notice kind="info">{t("platform.look.intro", { date: operatorsTime(page, until) })}</Notice>
      <Tabs
        label={t("platform.look.sections")}
        tabs={Object.entries(lookSections).map(([name, address]) => ({
          href: path(`${base}/look${address}`),
          label: t(`platform.look.${name as keyof typeof lookSections}`),
          current: name === section,
        }))}
      />
      {children}
    </Page>
  );
}
