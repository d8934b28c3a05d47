import type { Metadata } from "next";
import { SignIn } from "@/lib/onboarding/arriving/ui/sign-in";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: PlatformParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inPlatform(params), "common.signIn");
}

export default async function SignInPage({ params, searchParams }: Props) {
  return <SignIn page={await inPlatform(params)} search={await searchParams} />;
}
