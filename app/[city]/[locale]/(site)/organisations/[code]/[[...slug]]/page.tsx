import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { recognitionsOf } from "@/lib/engagement/seasons/queries";
import { organisationPagePath, organisationPath } from "@/lib/organisations/address";
import { listMembers } from "@/lib/organisations/membership/queries";
import { requestPath } from "@/lib/request/host";
import { pageMetadata } from "@/lib/request/metadata";
import { inCity } from "@/lib/request/page";
import { isSameAddress } from "@/lib/request/paths";
import { Notice } from "@/lib/ui/notice";
import { RichText } from "@/lib/ui/rich-text";
import { Page } from "@/lib/ui/site-shell";
import { type Search, savedWords } from "../../saved";
import { organisationHere } from "../organisation-here";
import { Head } from "../parts/head";
import { Members } from "../parts/members";
import { Recognitions } from "../parts/recognitions";
import { Said } from "../parts/said";

type Params = Promise<{ city: string; locale: string; code: string; slug?: string[] }>;
type Props = { params: Params; searchParams: Search };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const page = await inCity(params);
  const organisation = await organisationHere(page, (await params).code);
  const { name, about, logoFileId, hiddenAt, state } = organisation;
  return pageMetadata(page, {
    title: name,
    description: hiddenAt ? undefined : plainText(about, 200),
    path: organisationPath(organisation),
    image: logoFileId && !hiddenAt ? `/files/${logoFileId}/1280` : null,
    hidden: state !== "verified",
  });
}

/** An organisation: who it is, who belongs to it, and what it said. */
export default async function OrganisationPage({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { code, slug } = await params;
  const organisation = await organisationHere(page, code);
  const right = organisationPath(organisation);
  if (!isSameAddress(`/organisations/${[code, ...(slug ?? [])].join("/")}`, right)) {
    const query = (await requestPath()).split("?")[1];
    permanentRedirect(page.path(right) + (query ? `?${query}` : ""));
  }
  const query = await searchParams;
  const said = await savedWords(page, searchParams);
  const { members, recognised } = await page.read(async (db) => ({
    members: await listMembers(db, organisation.id, { shownOnly: true }),
    recognised: page.settings.gameOn ? await recognitionsOf(db, organisation.id) : [],
  }));
  return (
    <Page width="text" className="gap-y-8">
      {said ? <Notice kind="success">{said}</Notice> : null}
      <Head page={page} organisation={organisation} />
      {organisation.hiddenAt ? null : (
        <RichText html={renderMarkdown(organisation.about, { topHeading: 2 })} lang={organisation.locale} />
      )}
      <Members page={page} members={members} />
      {organisation.ranked ? <Recognitions page={page} recognised={recognised} /> : null}
      <Said
        page={page}
        organisation={organisation}
        after={{
          ideas: one(query.ideas),
          comments: one(query.comments),
          arguments: one(query.arguments),
        }}
      />
      {organisation.state === "verified" && !organisation.hiddenAt ? (
        <p className="print:hidden">
          <a
            href={page.path(organisationPagePath("report", organisation))}
            rel="nofollow"
            className="link inline-flex min-h-11 items-center text-sm"
          >
            {page.t("organisations.report.link")}
          </a>
        </p>
      ) : null}
    </Page>
  );
}

/** Which page of them comes next; null on the first. */
function one(value: string | string[] | undefined): string | null {
  return [value].flat()[0] ?? null;
}
