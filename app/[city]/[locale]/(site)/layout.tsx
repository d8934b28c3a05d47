import type { ReactNode } from "react";
import { requestPath } from "@/lib/request/host";
import { type CityParams, inCity } from "@/lib/request/page";
import { barePath } from "@/lib/request/paths";
import { BottomBar, SiteShell } from "@/lib/ui/site-shell";
import { CityFooter } from "./shell/city-footer";
import { CityHeader } from "./shell/city-header";

type Props = { params: CityParams; children: ReactNode };

/** The city's frame around what citizens see. It guards nothing: every page asks for itself. */
export default async function SiteLayout({ params, children }: Props) {
  const page = await inCity(params);
  const { t, path, actor, city, locale, known } = page;
  const here = barePath(city, locale, await requestPath());
  const signedIn = actor.kind === "person";
  const at = (place: string) => here.split("?")[0] === place;
  return (
    <SiteShell
      skipLabel={t("common.skipToContent")}
      header={<CityHeader page={page} here={here} />}
      footer={<CityFooter page={page} pages={known.textPages.filter((text) => text.inFooter)} />}
      bottomBar={
        <BottomBar
          label={t("shell.quickMenu")}
          action={{ href: path("/ideas/new"), label: t("shell.postShort"), icon: "plus" }}
          items={[
            { href: path("/"), label: t("shell.navHome"), icon: "home", current: at("/") },
            { href: path("/ideas"), label: t("shell.navIdeas"), icon: "list", current: at("/ideas") },
            { href: path("/ideas/map"), label: t("shell.navMap"), icon: "map", current: at("/ideas/map") },
            {
              href: path(signedIn ? "/account" : "/sign-in"),
              label: t(signedIn ? "shell.accountShort" : "shell.signInShort"),
              icon: "user",
              current: here.startsWith("/account") || here.startsWith("/sign-in"),
            },
          ]}
        />
      }
    >
      {children}
    </SiteShell>
  );
}
