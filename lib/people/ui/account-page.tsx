import type { ReactNode } from "react";
import type { Page as CityPage } from "@/lib/request/page";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Tabs } from "@/lib/ui/tabs";

type AccountPageProps = {
  page: CityPage;
  current: Part;
  actions?: ReactNode;
  children: ReactNode;
};

type Part = "profile" | "points" | "sessions" | "data";

/** What only the person sees, in its parts. */
export function AccountPage({ page: { t, path, settings }, current, actions, children }: AccountPageProps) {
  const parts: Part[] = settings.gameOn
    ? ["profile", "points", "sessions", "data"]
    : ["profile", "sessions", "data"];
  const tabs = parts.map((part) => ({
    label: t(`account.tabs.${part}`),
    href: path(part === "profile" ? "/account" : `/account/${part}`),
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
