import type { Metadata } from "next";
import { OnwardPage } from "@/lib/onboarding/arriving/ui/onward-page";
import { inPlatform, type PlatformParams } from "@/lib/request/page";

type Props = { params: PlatformParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { robots: { index: false } };

export default async function PlatformOnwardPage({ params, searchParams }: Props) {
  return <OnwardPage page={await inPlatform(params)} search={await searchParams} />;
}
