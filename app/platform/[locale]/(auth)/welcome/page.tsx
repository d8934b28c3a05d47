import type { Metadata } from "next";
import { Welcome } from "@/lib/onboarding/arriving/ui/welcome";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: PlatformParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inPlatform(params), "auth.welcome.title");
}

export default async function WelcomePage({ params, searchParams }: Props) {
  return <Welcome page={await inPlatform(params)} search={await searchParams} />;
}
