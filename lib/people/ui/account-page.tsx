import type { ReactNode } from "react";
import type { Page as CityPage } from "@/lib/request/page";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Tabs } from "@/lib/ui/tabs";

type AccountPageProps = {
  page: CityPage;
  current: "profile" | "sessions" | "data";
  actions?: ReactNode;
  children: ReactNode;
};

/** What only the person sees, in three parts. */
export function AccountPage({ page: { t, path }, current, actions, children }: AccountPageProps) {
  const parts = { profile: "/account", sessions: "/account/sessions", data: "/account/data" } as const;
  const tabs = (["profile", "sessions", "data"] as const).map((part) => ({
    label: t(`account.tabs.${part}`),
    href: path(parts[part]),
    current: part === current,
  }));
  return (
    <Page width="text">
      <PageHeader title={t("account.title")} actions={actions} />
      <Tabs label={t("account.tabs.label")} tabs={tabs} />
      {children}
    </Page>
  );
}
