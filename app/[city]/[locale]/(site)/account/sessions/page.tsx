import type { Metadata } from "next";
import { formatDate } from "@/lib/i18n/format";
import { endSessions } from "@/lib/people/sessions/actions";
import { browserName } from "@/lib/people/sessions/browser-name";
import { listSessions, type OwnSession } from "@/lib/people/sessions/queries";
import { AccountPage } from "@/lib/people/ui/account-page";
import { FormPart } from "@/lib/people/ui/form-part";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { sessionToken } from "@/lib/request/session-cookie";
import { privateTitle } from "@/lib/request/title";
import { Badge } from "@/lib/ui/badge";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "account.sessions.title");
}

export default async function SessionsPage({ params }: Props) {
  const page = await inCity(params);
  const { t } = page;
  const { id } = await requirePermission(page, "account.own");
  const currentToken = (await sessionToken()) ?? "";
  const sessions = await page.read((db) => listSessions(db, { personId: id, currentToken }));
  const others = sessions.filter(({ current }) => !current);
  return (
    <AccountPage page={page} current="sessions">
      <FormPart
        title={t("account.sessions.title")}
        hint={t(others.length === 0 ? "account.sessions.none" : "account.sessions.intro")}
      >
        <ul className="grid gap-3">
          {sessions.map((session) => (
            <li key={session.mark} className="rounded-card border border-line bg-surface p-4">
              <Session page={page} session={session} />
            </li>
          ))}
        </ul>
      </FormPart>
      {others.length > 1 ? (
        <ActionForm action={endSessions} labels={formLabels(t)} formKey={page.formKey()} id="all">
          <HiddenField name="mark" value="all" />
          <div>
            <SubmitButton variant="danger">{t("account.sessions.endAll")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </AccountPage>
  );
}

function Session({ page, session }: { page: Page; session: OwnSession }) {
  const { t, locale, city } = page;
  const found = browserName(session.userAgent);
  const name = found ? t("account.sessions.browserOn", found) : t("account.sessions.unknown");
  const since = formatDate(session.startedAt, locale, city.timeZone, "moment");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <p className="flex flex-wrap items-center gap-2 font-bold">
          {name}
          {session.current ? <Badge kind="brand">{t("account.sessions.current")}</Badge> : null}
        </p>
        <p className="text-sm text-muted">
          {t("account.sessions.since", { date: since })},{" "}
          {t("account.sessions.until", { date: formatDate(session.expiresAt, locale, city.timeZone) })}
        </p>
      </div>
      {session.current ? null : (
        <ActionForm action={endSessions} labels={formLabels(t)} formKey={page.formKey()} id={session.mark}>
          <HiddenField name="mark" value={session.mark} />
          <SubmitButton size="small" variant="secondary">
            {t("account.sessions.end")}
            <VisuallyHidden>{`: ${name}, ${since}`}</VisuallyHidden>
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}
