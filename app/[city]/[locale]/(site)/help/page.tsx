import type { Metadata } from "next";
import { loadTaxonomy } from "@/lib/cities/taxonomy";
import { pageMetadata } from "@/lib/request/metadata";
import { type CityParams, inCity } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { Chapter } from "./chapter";
import { Orders } from "./orders";
import { ThePromise } from "./promise";
import { Statuses } from "./statuses";

type Props = { params: CityParams };

const chapters = ["post", "weigh", "promise", "statuses", "orders", "rules", "you"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await inCity(params);
  const { t } = page;
  return pageMetadata(page, { title: t("help.title"), description: t("help.intro"), path: "/help" });
}

/** How it works: the loop in full, and every rule by which something is put first. */
export default async function Help({ params }: Props) {
  const page = await inCity(params);
  const { t, path } = page;
  const taxonomy = await page.read(loadTaxonomy);
  return (
    <Page width="text" className="gap-y-10">
      <PageHeader title={t("help.title")} intro={t("help.intro")} />
      <nav aria-label={t("help.contents")} className="rounded-card bg-sunken p-4 sm:p-5">
        <ul className="grid gap-x-6 sm:grid-cols-2">
          {chapters.map((chapter) => (
            <li key={chapter}>
              <a href={`#${chapter}`} className="link inline-flex min-h-11 items-center">
                {t(`help.${chapter}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Chapter id="post" title={t("help.post.title")}>
        <p>{t("help.post.text")}</p>
        <p>{t("help.post.similar")}</p>
        <p>{t("help.post.change")}</p>
        <p>
          <ButtonLink href={path("/ideas/new")} variant="primary" icon="plus">
            {t("shell.postIdea")}
          </ButtonLink>
        </p>
      </Chapter>
      <Chapter id="weigh" title={t("help.weigh.title")}>
        <p>{t("help.weigh.support")}</p>
        <p>{t("help.weigh.elsewhere")}</p>
        <p>{t("help.weigh.discuss")}</p>
      </Chapter>
      <ThePromise page={page} />
      <Statuses page={page} taxonomy={taxonomy} />
      <Orders page={page} />
      <Chapter id="rules" title={t("help.rules.title")}>
        <p>{t("help.rules.text")}</p>
        <ul className="flex flex-wrap gap-x-6">
          <li>
            <a href={path("/pages/rules")} className="link inline-flex min-h-11 items-center">
              {t("help.rules.rules")}
            </a>
          </li>
          <li>
            <a href={path("/record")} className="link inline-flex min-h-11 items-center">
              {t("shell.publicRecord")}
            </a>
          </li>
        </ul>
      </Chapter>
      <Chapter id="you" title={t("help.you.title")}>
        <p>{t("help.you.text")}</p>
        <p>
          <a href={path("/account")} className="link inline-flex min-h-11 items-center">
            {t("shell.account")}
          </a>
        </p>
      </Chapter>
    </Page>
  );
}
