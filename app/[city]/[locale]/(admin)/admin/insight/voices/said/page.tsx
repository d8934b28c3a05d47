import { hear } from "@/lib/insight/voices/hear";
import { havingWords } from "@/lib/insight/voices/phrases-heard";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { AdminPage } from "../../../shell/admin-page";
import { one, type SearchParams } from "../../../shell/search-params";
import { titled } from "../../../shell/titled";
import { askedVoices, voicesAsked, voicesQuery } from "../asked";
import { ContributionList } from "../contributions";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("voices.said.title", "/admin/insight/voices/said");

const longest = 120;
const shown = 100;

/** The contributions that say something, in whatever form of the words. */
export default async function Said({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "insight.advise");
  const { t, path } = page;
  const query = await searchParams;
  const words = one(query.words).slice(0, longest);
  const asked = askedVoices(query, page);
  const heard = await hear(page.read, voicesAsked(asked, page));
  const found = havingWords(heard, words);
  return (
    <AdminPage
      page={page}
      title={t("voices.said.heading", { words })}
      intro={t("voices.said.intro", { count: found.length, shown: Math.min(shown, found.length) })}
      above={[
        { label: t("insight.title"), href: path("/admin/insight") },
        { label: t("voices.title"), href: path(`/admin/insight/voices?${voicesQuery(asked)}`) },
      ]}
    >
      <ContributionList page={page} contributions={found.slice(0, shown)} />
    </AdminPage>
  );
}
