import type { Page as CityPage } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

/** For whoever is no counter: how one becomes one. It says the same about every code. */
export function ClosedCounter({ page, back }: { page: CityPage; back: string }) {
  const { t, path, actor } = page;
  return (
    <Page width="text">
      <PageHeader title={t("rewards.counter.closedTitle")} intro={t("rewards.counter.closedText")} />
      {actor.kind === "person" ? null : (
        <div>
          <ButtonLink href={path(`/sign-in?next=${encodeURIComponent(path(back))}`)}>
            {t("rewards.counter.signIn")}
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
