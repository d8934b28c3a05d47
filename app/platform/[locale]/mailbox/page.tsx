import type { Metadata } from "next";
import { Mailbox } from "@/lib/mail/ui/mailbox";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: PlatformParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inPlatform(params), "mail.mailbox.title");
}

export default async function MailboxPage({ params, searchParams }: Props) {
  return <Mailbox page={await inPlatform(params)} search={await searchParams} />;
}
