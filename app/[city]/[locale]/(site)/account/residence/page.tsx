import type { Metadata } from "next";
import { providerLabel } from "@/lib/people/identity-providers/queries";
import { ownLetter } from "@/lib/people/residence/letters/queries";
import { residenceOf } from "@/lib/people/residence/queries";
import { ByLetter } from "@/lib/people/residence/ui/by-letter";
import { ByList } from "@/lib/people/residence/ui/by-list";
import { ByProvider } from "@/lib/people/residence/ui/by-provider";
import { Standing } from "@/lib/people/residence/ui/standing";
import { AccountPage } from "@/lib/people/ui/account-page";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { safeNext } from "@/lib/request/paths";
import { privateTitle } from "@/lib/request/title";

type Query = { next?: string | string[]; code?: string | string[] };
type Props = { params: CityParams; searchParams: Promise<Query> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return privateTitle(await inCity(params), "residence.title");
}

/** Somebody shows that they live here, in one of the ways that their city offers. */
export default async function OwnResidence({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, city, settings } = page;
  const { id } = await requirePermission(page, "account.own");
  const query = await searchParams;
  const next = query.next ? safeNext(String(query.next)) : "/";
  const { residence, letter, provider } = await page.read(async (db) => ({
    residence: await residenceOf(db, id),
    letter: await ownLetter(db, id),
    provider: settings.residenceClaim ? await providerLabel(db) : null,
  }));
  const verified = residence?.counts ?? false;
  const hasList = settings.residenceFields.length > 0;
  const nothing = !hasList && !settings.residenceLetters && !provider;
  return (
    <AccountPage page={page} current="residence">
      <div className="grid gap-2">
        <h2 className="text-2xl font-bold">{t("residence.title")}</h2>
        <p className="max-w-prose text-muted">{t("residence.intro", { city: city.name })}</p>
      </div>
      {residence ? <Standing page={page} residence={residence} next={next} /> : null}
      {!verified && nothing ? <p>{t("residence.none", { city: city.name })}</p> : null}
      {!verified && hasList ? <ByList page={page} next={next} /> : null}
      {!verified && provider ? <ByProvider page={page} name={provider} /> : null}
      {!verified && settings.residenceLetters ? (
        <ByLetter page={page} letter={letter} next={next} code={query.code ? String(query.code) : ""} />
      ) : null}
    </AccountPage>
  );
}
