import type { Metadata } from "next";
import { Mailbox } from "@/lib/mail/ui/mailbox";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "mail.mailbox.title");
}

export default async function MailboxPage({ params, searchParams }: Props) {
  return <Mailbox page={await inCity(params)} search={await searchParams} />;
}
