import type { ReactNode } from "react";
import { offersResidence } from "@/lib/people/residence/rules/shown";
import { isStaff } from "@/lib/people/second-factor/standing";
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

type Part = "profile" | "following" | "residence" | "points" | "sessions" | "second-factor" | "data";

/** What only the person sees, in its parts. */
export function AccountPage({
  page: { t, path, settings, actor },
  current,
  actions,
  children,
}: AccountPageProps) {
  const staff = actor.kind === "person" && isStaff(actor.withheld ?? actor.role);
  const parts: Part[] = [
    "profile",
    "following",
    ...(offersResidence(settings) || current === "residence" ? (["residence"] as const) : []),
    ...(settings.gameOn ? (["points"] as const) : []),
    "sessions",
    ...(staff ? (["second-factor"] as const) : []),
    "data",
  ];
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
