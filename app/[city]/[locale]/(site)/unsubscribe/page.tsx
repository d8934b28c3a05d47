import type { Metadata } from "next";
import { readUnsubscribeToken } from "@/lib/mail/unsubscribe";
import { unsubscribeByLink } from "@/lib/people/actions";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";

const questions = {
  answers: "mail.unsubscribed.askAnswers",
  replies: "mail.unsubscribed.askReplies",
  follows: "following.unsubscribe.ask",
  reminders: "mail.unsubscribed.askReminders",
  digests: "update.unsubscribe.askDigests",
  updates: "update.unsubscribe.askUpdates",
} as const;

type Props = { params: CityParams; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "mail.unsubscribed.title");
}

export default async function UnsubscribePage({ params, searchParams }: Props) {
  const { t, city, formKey } = await inCity(params);
  const token = [(await searchParams).token].flat()[0] ?? "";
  const link = readUnsubscribeToken(city.id, token);
  const question = link ? t(questions[link.topic], { city: city.name }) : "";
  return (
    <Page width="text">
      <PageHeader
        title={t("mail.unsubscribed.title")}
        intro={link ? question : t("mail.unsubscribed.wrong")}
      />
      {link ? (
        <ActionForm action={unsubscribeByLink} labels={formLabels(t)} formKey={formKey()} id="unsubscribe">
          <HiddenField name="token" value={token} />
          <div>
            <SubmitButton>{t("mail.unsubscribed.submit")}</SubmitButton>
          </div>
        </ActionForm>
      ) : null}
    </Page>
  );
}
