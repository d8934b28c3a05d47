import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { inPlatform, type PlatformParams } from "@/lib/request/page";

export async function generateMetadata({ params }: { params: PlatformParams }): Promise<Metadata> {
  const { t } = await inPlatform(params);
  return { title: t("shell.notFoundTitle"), robots: { index: false } };
}

/** Whatever no other page answers to is said in the platform's own frame and the reader's language. */
export default async function NothingHere({ params }: { params: PlatformParams }) {
  await inPlatform(params);
  notFound();
}
