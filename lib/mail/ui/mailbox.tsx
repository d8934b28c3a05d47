import { notFound } from "next/navigation";
import { formatDate } from "@/lib/i18n/format";
import { listMailbox } from "@/lib/mail/queries";
import { isDemo } from "@/lib/request/demo";
import type { Page as CityPage } from "@/lib/request/page";
import { Card } from "@/lib/ui/card";
import { EmptyState } from "@/lib/ui/empty-state";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextField } from "@/lib/ui/text-field";

type MailboxProps = { page: CityPage; search: { to?: string | string[] } };

/** What would have been sent. There is no such page outside of the demo and the tests. */
export async function Mailbox({ page, search }: MailboxProps) {
  if (!isDemo()) notFound();
  const { t, city, locale } = page;
  const to = [search.to].flat()[0]?.trim().toLowerCase() || null;
  const mails = await page.read((db) => listMailbox(db, to));
  return (
    <Page width="text">
      <PageHeader title={t("mail.mailbox.title", { city: city.name })} intro={t("mail.mailbox.intro")} />
      <form method="get" className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            type="email"
            name="to"
            label={t("mail.mailbox.find")}
            defaultValue={to ?? ""}
            dir="ltr"
          />
        </div>
        <SubmitButton variant="secondary">{t("mail.mailbox.show")}</SubmitButton>
      </form>
      {mails.length === 0 ? (
        <EmptyState title={t("mail.mailbox.empty")}>{t("mail.mailbox.emptyText")}</EmptyState>
      ) : (
        <ol className="grid gap-4">
          {mails.map(({ id, subject, recipient, text, createdAt }) => (
            <li key={id}>
              <Card as="article" className="grid gap-2">
                <h2 className="text-lg font-bold" dir="auto">
                  {subject}
                </h2>
                <p className="text-sm text-muted">
                  {t("mail.mailbox.to")} <bdi dir="ltr">{recipient}</bdi> ·{" "}
                  <time dateTime={createdAt.toISOString()}>
                    {formatDate(createdAt, locale, city.timeZone, "moment")}
                  </time>
                </p>
                <p className="border-t border-line pt-3 whitespace-pre-wrap" dir="auto">
                  {withLinks(text)}
                </p>
              </Card>
            </li>
          ))}
        </ol>
      )}
    </Page>
  );
}

/** Addresses become links; a text's parts never move, so their place is their key. */
function withLinks(text: string) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/).map((part, place) => ({ part, place }));
  return parts.map(({ part, place }) =>
    place % 2 === 0 ? (
      part
    ) : (
      <a key={place} href={part} className="link break-all">
        {part}
      </a>
    ),
  );
}
