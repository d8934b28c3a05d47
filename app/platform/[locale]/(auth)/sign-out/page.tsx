import type { Metadata } from "next";
import { SignOut } from "@/lib/onboarding/arriving/ui/sign-out";
import { inPlatform, type PlatformParams } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: PlatformParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inPlatform(params), "auth.signOut.title");
}

export default async function SignOutPage({ params }: Props) {
  return <SignOut page={await inPlatform(params)} />;
}
