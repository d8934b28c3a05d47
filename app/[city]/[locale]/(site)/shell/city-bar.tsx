import type { Actor } from "@/lib/people/actor";
import { may } from "@/lib/people/permissions";
import type { Page } from "@/lib/request/page";
import { BottomBar } from "@/lib/ui/site-shell";

/** Whether it offers to post: a visitor signs in on the way, but who reads along is not led to a refusal. */
export function offersPosting(actor: Actor): boolean {
  return actor.kind === "visitor" || may(actor, "ideas.submit");
}

/** @param here the reader's place without its language */
export function CityBar({ page: { t, path, actor }, here }: { page: Page; here: string }) {
  const signedIn = actor.kind === "person";
  const at = (place: string) => here.split("?")[0] === place;
  return (
    <BottomBar
      label={t("shell.quickMenu")}
      action={
        offersPosting(actor) ? { href: path("/ideas/new"), label: t("shell.postShort"), icon: "plus" } : null
      }
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
  );
}
