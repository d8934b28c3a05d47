import type { Metadata } from "next";
import { ProviderPage } from "@/lib/onboarding/arriving/ui/provider-page";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "common.signIn");
}

export default async function SignInProviderPage({ params, searchParams }: Props) {
  return <ProviderPage page={await inCity(params)} search={await searchParams} />;
}
