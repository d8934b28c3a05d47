import type { Metadata } from "next";
import { AboutMe } from "@/lib/onboarding/arriving/ui/about-me";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

type Props = { params: CityParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "auth.welcome.aboutTitle");
}

export default async function WelcomeAboutPage({ params, searchParams }: Props) {
  return <AboutMe page={await inCity(params)} search={await searchParams} />;
}
