import { providerLabel } from "@/lib/people/identity-providers/queries";
import { openAddress } from "@/lib/people/sign-in/provider-address";
import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { GoThere } from "./go-there";
import { NarrowPage } from "./narrow-page";

type ProviderPageProps = { page: Page; search: { to?: string | string[] } };

/** Leads on to the city's provider by itself; the button is for where that fails. */
export async function ProviderPage({ page, search }: ProviderPageProps) {
  const { t, city } = page;
  const address = openAddress(city.id, [search.to].flat()[0] ?? "");
  const provider = await page.read(providerLabel);
  if (!address || !provider) {
    return (
      <NarrowPage title={t("auth.link.overTitle")}>
        <p>
          <ButtonLink variant="primary" href={page.path("/sign-in")}>
            {t("auth.link.ask")}
          </ButtonLink>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t("auth.provider.title", { provider })} intro={t("auth.provider.text")}>
      <noscript>
        <meta httpEquiv="refresh" content={`0;url=${address}`} />
      </noscript>
      <GoThere address={address} />
      <p>
        <ButtonLink variant="primary" href={address} rel="noreferrer">
          {t("auth.provider.go", { provider })}
        </ButtonLink>
      </p>
    </NarrowPage>
  );
}
