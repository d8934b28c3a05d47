import { notFound } from "next/navigation";
import { absoluteUrl, shownHost } from "@/lib/cities/platform-origin";
import { subdomainOf } from "@/lib/cities/resolve";
import { approve, erase, resume, suspend, useSubdomain } from "@/lib/operating/actions";
import { canApprove, canLookInto, canResume, canSuspend, isErasable } from "@/lib/operating/policy";
import { type CityDetail, findCitySummary, type Operation, recentOperations } from "@/lib/operating/queries";
import { inPlatform, type Page as PageOf, requirePermission } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { ButtonLink } from "@/lib/ui/button";
import { DefinitionList } from "@/lib/ui/definition-list";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { CityState, operatorsTime } from "../parts/shown";
import { titledCity } from "./parts/titled-city";

type Props = {
  params: Promise<{ locale: string; slug: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export const generateMetadata = titledCity();

const outcomes = ["suspended", "resumed", "approved", "subdomain"] as const;
const actions = [
  "suspended",
  "resumed",
  "approved",
  "erased",
  "exported",
  "lookedIn",
  "subdomain",
  "jobRetried",
] as const;

export default async function OperatorCityPage({ params, searchParams }: Props) {
  const page = await inPlatform(params);
  await requirePermission(page, "platform.operate");
  const city = await findCitySummary((await params).slug);
  if (!city) notFound();
  const { t, path } = page;
  const { done } = await searchParams;
  const outcome = outcomes.find((known) => known === done);
  const address = absoluteUrl(subdomainOf(city), "/");
  return (
    <Page width="text">
      <Breadcrumbs
        label={t("platform.console.title")}
        items={[{ label: t("platform.console.title"), href: path("/operator") }, { label: city.name }]}
      />
      {outcome ? <Notice kind="success">{t(`platform.console.done.${outcome}`)}</Notice> : null}
      <PageHeader
        title={city.name}
        eyebrow={shownHost(subdomainOf(city))}
        actions={
          <ButtonLink href={address} variant="secondary">
            {t("platform.console.open")}
          </ButtonLink>
        }
      />
      <Facts page={page} city={city} />
      {canApprove(city) ? (
        <Section title={t("platform.console.approveTitle")} text={t("platform.console.approveText")}>
          <ActionForm action={approve} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="cityId" value={city.id} />
            <div>
              <SubmitButton>{t("platform.console.approve")}</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      ) : null}
      {canSuspend(city) ? (
        <Section title={t("platform.console.suspendTitle")} text={t("platform.console.suspendText")}>
          <ActionForm action={suspend} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="cityId" value={city.id} />
            <TextArea name="reason" label={t("platform.console.suspendReason")} rows={2} limit={500} />
            <div>
              <SubmitButton variant="secondary">{t("platform.console.suspend")}</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      ) : null}
      {canResume(city) ? (
        <Section title={t("platform.console.resumeTitle")} text={t("platform.console.resumeText")}>
          <ActionForm action={resume} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="cityId" value={city.id} />
            <div>
              <SubmitButton>{t("platform.console.resume")}</SubmitButton>
            </div>
          </ActionForm>
        </Section>
      ) : null}
      <OwnDomain page={page} city={city} />
      <LookIn page={page} city={city} />
      <Section title={t("platform.console.exportTitle")} text={t("platform.console.exportText")}>
        <p>
          <code dir="ltr" className="rounded-control bg-sunken px-3 py-2 wrap-anywhere">
            npm run city -- export {city.slug}
          </code>
        </p>
      </Section>
      <Section title={t("platform.console.eraseTitle")} text={eraseText(page, city)}>
        {isErasable(city) ? (
          <ActionForm action={erase} labels={formLabels(t)} formKey={page.formKey()}>
            <HiddenField name="cityId" value={city.id} />
            <TextField
              name="typed"
              label={t("platform.typeSlug", { slug: city.slug })}
              width="medium"
              autoComplete="off"
            />
            <div>
              <SubmitButton variant="danger">{t("platform.console.erase", { city: city.name })}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
      </Section>
      <Log page={page} cityId={city.id} />
    </Page>
  );
}

/** What deleting does, and what must come before it. */
function eraseText({ t }: PageOf, city: CityDetail): string {
  const first = city.state === "suspended" ? "platform.console.eraseExport" : "platform.console.eraseFirst";
  return [t("platform.console.eraseText"), ...(isErasable(city) ? [] : [t(first)])].join(" ");
}

function Section({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-4 border-t border-line pt-6">
      <div>
        <h2 className="text-xl font-bold">{title}</h2>
        <p className="mt-1 text-muted">{text}</p>
      </div>
      {children}
    </section>
  );
}

function Facts({ page, city }: { page: PageOf; city: CityDetail }) {
  const { t } = page;
  const date = (at: Date) => operatorsTime(page, at);
  const { health } = city;
  return (
    <DefinitionList
      items={[
        { term: t("platform.console.state"), value: <State page={page} city={city} /> },
        { term: t("platform.console.people"), value: String(health.people) },
        { term: t("platform.console.ideas"), value: String(health.ideas) },
        { term: t("platform.console.late"), value: String(health.late) },
        { term: t("platform.console.mails"), value: String(health.unsentMails) },
        {
          term: t("platform.console.activity"),
          value: health.lastActivity ? date(health.lastActivity) : t("platform.console.never"),
        },
        {
          term: t("platform.console.exportTitle"),
          value: city.exportedAt
            ? t("platform.console.exported", { date: date(city.exportedAt) })
            : t(
                city.state === "suspended"
                  ? "platform.console.notExported"
                  : "platform.console.neverExported",
              ),
        },
      ]}
    />
  );
}

function State({ page, city }: { page: PageOf; city: CityDetail }) {
  const { t } = page;
  return (
    <div className="grid justify-items-start gap-1">
      <CityState t={t} state={city.state} />
      {city.suspendedAt ? (
        <span>{t("platform.console.since", { date: operatorsTime(page, city.suspendedAt) })}</span>
      ) : null}
      {city.suspendedReason ? (
        <span dir="auto" className="[overflow-wrap:anywhere]">
          {t("platform.console.reason", { reason: city.suspendedReason })}
        </span>
      ) : null}
    </div>
  );
}

function LookIn({ page, city }: { page: PageOf; city: CityDetail }) {
  const { t, path } = page;
  const until = city.health.lookInUntil;
  const open = until !== null && until > new Date();
  return (
    <Section
      title={t("platform.console.lookInTitle")}
      text={
        open
          ? t("platform.console.lookInYes", { date: operatorsTime(page, until) })
          : t("platform.console.lookInNo")
      }
    >
      {open && canLookInto(city) ? (
        <div>
          <ButtonLink href={path(`/operator/${city.slug}/look`)} variant="secondary" icon="eye">
            {t("platform.console.lookInGo")}
          </ButtonLink>
        </div>
      ) : null}
    </Section>
  );
}

/** For a city that nobody can enter any more because its own domain is dead. */
function OwnDomain({ page, city }: { page: PageOf; city: CityDetail }) {
  const { t } = page;
  if (!city.ownHost) return null;
  return (
    <Section
      title={t("platform.console.subdomainTitle")}
      text={t("platform.console.subdomainText", {
        host: city.ownHost,
        address: shownHost(subdomainOf(city)),
      })}
    >
      <ActionForm action={useSubdomain} labels={formLabels(t)} formKey={page.formKey()} id="subdomain">
        <HiddenField name="cityId" value={city.id} />
        <TextArea name="reason" label={t("platform.console.subdomainReason")} rows={2} limit={500} />
        <div>
          <SubmitButton variant="secondary">{t("platform.console.subdomainUse")}</SubmitButton>
        </div>
      </ActionForm>
    </Section>
  );
}

async function Log({ page, cityId }: { page: PageOf; cityId: string }) {
  const lines = await recentOperations(cityId);
  if (lines.length === 0) return null;
  return (
    <section className="grid gap-3 border-t border-line pt-6">
      <h2 className="text-xl font-bold">{page.t("platform.console.logTitle")}</h2>
      <ul className="divide-y divide-line">
        {lines.map((line) => (
          <LogLine key={line.id} page={page} line={line} />
        ))}
      </ul>
    </section>
  );
}

function LogLine({ page, line }: { page: PageOf; line: Operation }) {
  const { t } = page;
  const { action, at, by, detail } = line;
  const known = actions.find((one) => one === action);
  const who = by === null ? t("platform.console.byServer") : by.name || t("platform.console.byFormer");
  return (
    <li className="flex flex-wrap justify-between gap-x-6 py-2">
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span className="font-semibold">{known ? t(`platform.console.log.${known}`) : action}</span>
        {" · "}
        <bdi>{who}</bdi>
        {detail.reason ? <q className="ms-2 text-muted">{detail.reason}</q> : null}
        {detail.path ? <bdi className="ms-2 text-muted">{detail.path}</bdi> : null}
      </span>
      <time className="text-muted" dateTime={at.toISOString()}>
        {operatorsTime(page, at)}
      </time>
    </li>
  );
}
