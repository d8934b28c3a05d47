import type { Metadata } from "next";
import { SignIn } from "@/lib/onboarding/arriving/ui/sign-in";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "common.signIn");
}

export default async function SignInPage({ params, searchParams }: Props) {
  return <SignIn page={await inCity(params)} search={await searchParams} />;
}
