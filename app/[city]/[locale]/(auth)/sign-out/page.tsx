import type { Metadata } from "next";
import { SignOut } from "@/lib/onboarding/arriving/ui/sign-out";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.signOut.title");
}

export default async function SignOutPage({ params }: Props) {
  return <SignOut page={await inCity(params)} />;
}
