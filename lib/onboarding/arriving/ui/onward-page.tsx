import { openOnward } from "@/lib/request/onward";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { GoThere } from "./go-there";
import { NarrowPage } from "./narrow-page";

type OnwardPageProps = { page: Page; search: { to?: string | string[]; by?: string | string[] } };

/** Leads on to another site by itself: a provider, a city just started. The button is for where that fails. */
export function OnwardPage({ page: { t, city, path }, search }: OnwardPageProps) {
  const [to = "", by = ""] = [[search.to].flat()[0], [search.by].flat()[0]];
  const address = openOnward(city.id, { to, by });
  if (!address) {
    return (
      <NarrowPage title={t("auth.link.overTitle")}>
        <p>
          <ButtonLink variant="primary" href={path("/")}>
            {t("shell.home")}
          </ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t("auth.onward.title", { place: address.host })}>
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${address}`} />
      </noscript>
      <GoThere address={address.href} />
      <p>
        <ButtonLink variant="primary" href={address.href} rel="noreferrer">
          {t("auth.onward.go", { place: address.host })}
        </ButtonLink>
      </p>
    </NarrowPage>
  );
}
