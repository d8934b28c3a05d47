import type { Metadata } from "next";
import { Welcome } from "@/lib/onboarding/arriving/ui/welcome";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.welcome.title");
}

export default async function WelcomePage({ params, searchParams }: Props) {
  return <Welcome page={await inCity(params)} search={await searchParams} />;
}
