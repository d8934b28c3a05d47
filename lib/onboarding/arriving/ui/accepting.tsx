import type { Page } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { NarrowPage } from "./narrow-page";

type Asked = { page: Page; email: string; here: string };

/** What is asked goes to whoever reads the mail of that address, so that is proved first. `here` is this page. */
export function SignInToAccept({ page: { t, path }, email, here }: Asked) {
  return (
    <>
      <p>{t("invitations.page.signIn", { email: `\u2068${email}\u2069` })}</p>
      <p>
        <ButtonLink variant="primary" href={path(`/sign-in?next=${encodeURIComponent(path(here))}`)}>
          {t("common.signIn")}
        </ButtonLink>
      </p>
    </>
  );
}

type Over = {
  page: Page;
  title: string;
  why: string;
  /** Somebody else is signed in than who was asked. */
  otherAddress: boolean;
  onward: { href: string; label: string };
};

/** Why an invitation cannot be accepted, and where to go instead. */
export function InvitationOver({ page: { t, path }, title, why, otherAddress, onward }: Over) {
  return (
    <NarrowPage title={title} intro={why}>
      <p>
        {otherAddress ? (
          <ButtonLink href={path("/sign-out")}>{t("common.signOut")}</ButtonLink>
        ) : (
          <ButtonLink href={path(onward.href)}>{onward.label}</ButtonLink>
        )}
      </p>
    </NarrowPage>
  );
}
