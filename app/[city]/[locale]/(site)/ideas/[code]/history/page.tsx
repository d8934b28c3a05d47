import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { wordDiff } from "@/lib/base/word-diff";
import { formatDate } from "@/lib/i18n/format";
import { ideaPath } from "@/lib/ideas/address";
import { ideaHistory } from "@/lib/ideas/editing/queries";
import { findIdea } from "@/lib/ideas/viewing/queries";
import { type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { Card } from "@/lib/ui/card";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";

type Props = { params: Promise<Awaited<CityParams> & { code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "board.history.title");
}

/** What the idea said before, change by change, for everyone who may read it. */
export default async function IdeaHistory({ params }: Props) {
  const page = await inCity(params);
  const { code } = await params;
  const found = await page.read(async (db) => {
    const idea = await findIdea(db, page.actor, code);
    return idea?.kind === "idea" ? { ...idea, versions: await ideaHistory(db, idea.idea.id) } : null;
  });
  if (!found) notFound();
  const { idea, versions } = found;
  const { t, path, locale, city } = page;
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("common.breadcrumbs")}
        items={[
          { label: t("shell.navIdeas"), href: path("/ideas") },
          { label: idea.title, href: path(ideaPath(idea)) },
          { label: t("board.history.title") },
        ]}
      />
      <PageHeader title={t("board.history.title")} intro={t("board.history.intro")} />
      {versions.length === 0 ? <p>{t("board.history.none")}</p> : null}
      <ol className="grid gap-5">
        {versions.map((version, index) => {
          const after = versions[index - 1] ?? idea;
          return (
            <Card as="li" key={version.id} className="grid gap-3">
              <h2 className="text-lg font-bold">
                {t("board.history.changed", {
                  date: formatDate(version.until, locale, city.timeZone, "moment"),
                })}
              </h2>
              <div lang={idea.locale} dir="auto" className="grid gap-3 [overflow-wrap:anywhere]">
                <p className="font-bold">
                  <Changes before={version.title} after={after.title} />
                </p>
                <p className="whitespace-pre-line">
                  <Changes before={version.text} after={after.text} />
                </p>
              </div>
            </Card>
          );
        })}
      </ol>
    </Page>
  );
}

function Changes({ before, after }: { before: string; after: string }) {
  return wordDiff(before, after).map(({ kind, text }, index) => {
    const key = `${index} ${kind}`;
    if (kind === "added") {
      return (
        <ins key={key} className="bg-success-soft text-success decoration-2">
          {text}
        </ins>
      );
    }
    if (kind === "removed") {
      return (
        <del key={key} className="bg-danger-soft text-danger">
          {text}
        </del>
      );
    }
    return <span key={key}>{text}</span>;
  });
}
