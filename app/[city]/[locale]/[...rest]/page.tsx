import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type CityParams, inCity } from "@/lib/request/page";

export async function generateMetadata({ params }: { params: CityParams }): Promise<Metadata> {
  const { t } = await inCity(params);
  return { title: t("shell.notFoundTitle"), robots: { index: false } };
}

/** Any other address of a city: its own "nothing here" page instead of the framework's. */
export default async function Elsewhere({ params }: { params: CityParams }) {
  await inCity(params);
  notFound();
}
