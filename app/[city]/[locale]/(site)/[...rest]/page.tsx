import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";

export async function generateMetadata({ params }: { params: CityParams }): Promise<Metadata> {
  return privateTitle(await inCity(params), "shell.notFoundTitle");
}

/** Whatever no other page answers to is said in the city's own frame and the reader's language. */
export default async function Elsewhere({ params }: { params: CityParams }) {
  await inCity(params);
  notFound();
}
