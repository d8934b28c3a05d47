import type { Metadata } from "next";
import { type Appealable, readAppealToken } from "@/lib/discussion/appeal-link";
import { formatDate } from "@/lib/i18n/format";
import { appealForm } from "@/lib/moderation/appealing/actions";
import { type Decided, findDecided } from "@/lib/moderation/appealing/decided";
import { appealLimits } from "@/lib/moderation/appealing/input";
import { type AppealRow, findAppealable, findAppealOf } from "@/lib/moderation/appealing/queries";
import { DecidedWords } from "@/lib/moderation/appealing/ui/decided-words";
import { type Page as CityPage, type CityParams, inCity } from "@/lib/request/page";
import { privateTitle } from "@/lib/request/title";
import { ButtonLink } from "@/lib/ui/button";
import { Card } from "@/lib/ui/card";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea } from "@/lib/ui/text-field";

type Props = { params: CityParams; searchParams: Promise<{ token?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return privateTitle(await inCity(params), "moderation.appeal.pageTitle");
}

/** Where somebody objects to a removal or a suspension, by the link of the mail; later it says what came of it. */
export default async function Objection({ params, searchParams }: Props) {
  const page = await inCity(params);
  const { t, city, path } = page;
  const token = [(await searchParams).token].flat()[0] ?? "";
  const about = readAppealToken(city.id, token);
  const found = about && (await readAbout(page, about));
  if (!found || (!found.standing && !found.appeal)) {
    return (
      <Page width="text">
        <PageHeader title={t("moderation.appeal.pageTitle")} intro={t("moderation.appeal.over")} />
        <p>
          <ButtonLink href={path("/record")}>{t("shell.publicRecord")}</ButtonLink>
        </p>
      </Page>
    );
  }
  const { appeal, decided } = found;
  return (
    <Page width="text">
      <PageHeader
        title={t("moderation.appeal.pageTitle")}
        intro={appeal ? undefined : t("moderation.appeal.pageIntro", { kind: about.kind })}
      />
      {appeal ? <Made page={page} appeal={appeal} /> : null}
      {decided ? <What page={page} decided={decided} /> : null}
      {appeal ? null : (
        <ActionForm action={appealForm} labels={formLabels(t)} formKey={page.formKey()} id="objection">
          <HiddenField name="token" value={token} />
          <TextArea
            name="words"
            label={t("moderation.appeal.words")}
            hint={t("moderation.appeal.wordsHint")}
            limit={appealLimits.words.max}
            rows={6}
            dir="auto"
          />
          <div>
            <SubmitButton>{t("moderation.appeal.send")}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Page>
  );
}

function readAbout({ read }: CityPage, about: Appealable) {
  return read(async (db) => ({
    standing: (await findAppealable(db, about)) !== null,
    appeal: await findAppealOf(db, about),
    decided: await findDecided(db, about),
  }));
}

function Made({ page: { t, locale, city }, appeal }: { page: CityPage; appeal: AppealRow }) {
  const date = formatDate(appeal.createdAt, locale, city.timeZone);
  return (
    <>
      <Notice
        kind={appeal.outcome === "granted" ? "success" : "info"}
        title={
          appeal.outcome
            ? t(`moderation.appeal.outcome.${appeal.outcome}`)
            : t("moderation.appeal.made", { date })
        }
      >
        {appeal.outcome ? <span dir="auto">{appeal.answer}</span> : t("moderation.appeal.next")}
      </Notice>
      <section className="grid gap-2">
        <h2 className="text-xl font-bold">{t("moderation.appeal.yourWords")}</h2>
        <p dir="auto" className="whitespace-pre-line">
          {appeal.words}
        </p>
      </section>
    </>
  );
}

function What({ page: { t }, decided }: { page: CityPage; decided: Decided }) {
  if (!decided.text && !decided.explanation) return null;
  return (
    <section className="grid gap-2">
      <h2 className="text-xl font-bold">{t("moderation.appeal.against")}</h2>
      <Card className="grid gap-2">
        <DecidedWords t={t} decided={decided} />
      </Card>
    </section>
  );
}
