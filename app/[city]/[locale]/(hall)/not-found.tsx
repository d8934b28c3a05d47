import { notFound } from "next/navigation";
import { NothingHere } from "@/app/nothing-here";
import { requestCity, requestHost } from "@/lib/request/host";
import { requestLocale } from "@/lib/request/locale";
import { inCity } from "@/lib/request/page";
import { CityFrame } from "../(site)/shell/frame";

export { nothingHereMetadata as generateMetadata } from "@/app/nothing-here";

/** What is shown in a hall has no frame of its own; that it is not there is said in the citizens'. */
export default async function NotFound() {
  const [city, locale] = await Promise.all([requestCity(), requestLocale()]);
  if (!city) notFound();
  const page = await inCity(
    Promise.resolve({
      city: encodeURIComponent(await requestHost()),
      locale: locale === city.defaultLocale ? "default" : locale,
    }),
  );
  return (
    <CityFrame page={page}>
      <NothingHere />
    </CityFrame>
  );
}
