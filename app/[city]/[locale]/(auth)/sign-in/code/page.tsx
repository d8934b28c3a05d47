import type { Metadata } from "next";
import { SignInCode } from "@/lib/onboarding/arriving/ui/sign-in-code";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.code.title");
}

export default async function SignInCodePage({ params, searchParams }: Props) {
  return <SignInCode page={await inCity(params)} search={await searchParams} />;
}
