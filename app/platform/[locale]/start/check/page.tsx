import type { Metadata } from "next";
import { shownHost } from "@/lib/cities/platform-origin";
import { subdomainOf } from "@/lib/cities/resolve";
import { localeName } from "@/lib/i18n/locales";
import { startMyCity } from "@/lib/onboarding/actions";
import { cityNamed, loadDraft } from "@/lib/onboarding/drafts";
import {
  type CityAnswers,
  completeAnswers,
  neighbourhoodNames,
  type Question,
  questionOrder,
} from "@/lib/onboarding/input";
import { knownBrowserHash } from "@/lib/request/browser";
import { inPlatform, type Page as PageOf, type PlatformParams } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Swatch } from "@/lib/ui/swatch";

export async function generateMetadata({ params }: { params: PlatformParams }): Promise<Metadata> {
  return { title: (await inPlatform(params)).t("onboarding.checkTitle") };
}

export default async function CheckPage({ params }: { params: PlatformParams }) {
  const page = await inPlatform(params);
  const { t, path } = page;
  const draft = await loadDraft(await knownBrowserHash());
  return (
    <Page width="text">
      <PageHeader title={t("onboarding.checkTitle")} intro={t("onboarding.checkLead")} />
      <dl className="divide-y divide-line border-y border-line">
        {questionOrder.map((question) => (
          <div key={question} className="grid grid-cols-[1fr_auto] items-center gap-x-4 py-2">
            <dt className="min-w-0 text-sm text-muted">{t(`onboarding.checkLabels.${question}`)}</dt>
            <dd className="col-start-1 min-w-0 font-semibold break-words">
              <Answer question={question} draft={draft} page={page} />
            </dd>
            <dd className="col-start-2 row-span-2 row-start-1">
              <ButtonLink href={path(`/start/${question}?from=check`)} variant="quiet" size="small">
                {t("onboarding.change")}
                <span className="sr-only">: {t(`onboarding.checkLabels.${question}`)}</span>
              </ButtonLink>
            </dd>
          </div>
        ))}
      </dl>
      <SameName page={page} name={draft.name} />
      {completeAnswers.safeParse(draft).success ? (
        <Finish page={page} name={draft.name ?? ""} />
      ) : (
        <Notice kind="warning">{t("onboarding.incomplete")}</Notice>
      )}
    </Page>
  );
}

function Finish({ page: { t, path, actor, formKey }, name }: { page: PageOf; name: string }) {
  if (actor.kind !== "person" || !actor.named) {
    const next = encodeURIComponent(path("/start/check"));
    return (
      <div className="grid gap-4">
        <p>{t("onboarding.signInWhy")}</p>
        <div>
          <ButtonLink variant="primary" href={path(`/sign-in?next=${next}`)}>
            {t("onboarding.signInFirst")}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <ActionForm action={startMyCity} labels={formLabels(t)} formKey={formKey()}>
      <p>{t("onboarding.founder", { name: `${actor.firstName} ${actor.lastName}` })}</p>
      <div>
        <SubmitButton>{t("onboarding.found", { city: name })}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** Two cities may share a name, but whoever is about to found one twice should know. */
async function SameName({ page: { t }, name }: { page: PageOf; name: string | undefined }) {
  const other = name ? await cityNamed(name) : null;
  if (!name || !other) return null;
  const address = `\u2066${shownHost(subdomainOf(other))}\u2069`;
  return <Notice kind="warning">{t("onboarding.sameName", { city: name, address })}</Notice>;
}

function Answer({ question, draft, page }: { question: Question; draft: CityAnswers; page: PageOf }) {
  const text = answerText(question, draft, page);
  if (question === "colour" && draft.brandColor) return <Swatch color={draft.brandColor} text={text} />;
  const names = question === "neighbourhoods" ? neighbourhoodNames(draft.neighbourhoods ?? "") : [];
  if (names.length === 0) return <bdi>{text}</bdi>;
  return (
    <>
      {text}
      <span className="block font-normal">
        <bdi>
          {names.slice(0, namesShown).join(", ")}
          {names.length > namesShown ? " …" : null}
        </bdi>
      </span>
    </>
  );
}

const namesShown = 5;

function answerText(question: Question, draft: CityAnswers, { t }: PageOf): string {
  const none = t("onboarding.none");
  const texts: Record<Question, string | undefined> = {
    name: draft.name,
    address: draft.slug && shownHost(subdomainOf({ slug: draft.slug })),
    language: draft.defaultLocale && localeName(draft.defaultLocale),
    languages: draft.locales?.map(localeName).join(", "),
    time: draft.timeZone?.replaceAll("_", " "),
    colour: draft.brandColor,
    promise:
      draft.promiseDays === undefined ? undefined : t("onboarding.promiseDays", { days: draft.promiseDays }),
    department: draft.answeringDepartment,
    neighbourhoods: t("onboarding.count", { count: neighbourhoodNames(draft.neighbourhoods ?? "").length }),
  };
  return texts[question] || none;
}
