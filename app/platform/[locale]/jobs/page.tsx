import type { Metadata } from "next";
import { formatNumber } from "@/lib/i18n/format";
import { tryJobAgain } from "@/lib/operating/actions";
import { type JobsOverview, jobsOverview } from "@/lib/operating/jobs/queries";
import { inPlatform, type Page as PageOf, type PlatformParams, requirePermission } from "@/lib/request/page";
import { Breadcrumbs } from "@/lib/ui/breadcrumbs";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { VisuallyHidden } from "@/lib/ui/hidden";
import { Notice } from "@/lib/ui/notice";
import { PageHeader } from "@/lib/ui/page-header";
import { Page } from "@/lib/ui/site-shell";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Table } from "@/lib/ui/table";
import { operatorsTime } from "../operator/parts/shown";
import { queueName, waitingTime } from "./shown";

type Props = { params: PlatformParams; searchParams: Promise<{ done?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await inPlatform(params);
  return { title: t("platform.jobs.title"), robots: { index: false } };
}

/** Whether the platform keeps up with what it does by itself, and what it gave up. */
export default async function JobsPage({ params, searchParams }: Props) {
  const page = await inPlatform(params);
  await requirePermission(page, "platform.operate");
  const { t, path } = page;
  const overview = await jobsOverview();
  const { done } = await searchParams;
  return (
    <Page>
      <Breadcrumbs
        label={t("platform.jobs.back")}
        items={[
          { label: t("platform.jobs.back"), href: path("/operator") },
          { label: t("platform.jobs.title") },
        ]}
      />
      {done === "retried" ? <Notice kind="success">{t("platform.jobs.retried")}</Notice> : null}
      <PageHeader title={t("platform.jobs.title")} intro={t("platform.jobs.intro")} />
      <Notice kind={overview.stuck ? "warning" : "success"}>
        {t(overview.stuck ? "platform.jobs.stuck" : "platform.jobs.fine")}
      </Notice>
      <Queues page={page} queues={overview.queues} />
      <section className="grid gap-4">
        <h2 className="text-xl font-bold">{t("platform.jobs.failedTitle")}</h2>
        {overview.failed.length === 0 ? (
          <p className="text-muted">{t("platform.jobs.failedNone")}</p>
        ) : (
          <>
            <p className="text-muted">{t("platform.jobs.failedHint")}</p>
            <Failed page={page} failed={overview.failed} />
          </>
        )}
      </section>
    </Page>
  );
}

function Queues({ page: { t, locale }, queues }: { page: PageOf; queues: JobsOverview["queues"] }) {
  const number = (value: number) => formatNumber(value, locale);
  const columns = (["waiting", "later", "running", "failed", "oldest"] as const).map((key) => ({
    key,
    label: t(`platform.jobs.${key}`),
    numeric: true,
  }));
  return (
    <Table
      caption={t("platform.jobs.title")}
      columns={[{ key: "queue", label: t("platform.jobs.queue") }, ...columns]}
      rows={queues.map(({ name, waiting, later, running, failed, oldestSeconds }) => ({
        id: name,
        cells: {
          queue: <span className="font-semibold">{queueName(t, name)}</span>,
          waiting: number(waiting),
          later: number(later),
          running: number(running),
          failed: (
            <span className={failed > 0 ? "font-bold text-danger" : "text-muted"}>{number(failed)}</span>
          ),
          oldest: waiting > 0 ? waitingTime(oldestSeconds, locale) : t("platform.jobs.nobody"),
        },
      }))}
    />
  );
}

function Failed({ page, failed }: { page: PageOf; failed: JobsOverview["failed"] }) {
  const { t, path, locale } = page;
  return (
    <Table
      caption={t("platform.jobs.failedTitle")}
      columns={[
        { key: "queue", label: t("platform.jobs.queue") },
        { key: "city", label: t("platform.jobs.city") },
        { key: "when", label: t("platform.jobs.when") },
        { key: "reason", label: t("platform.jobs.reason") },
        { key: "tries", label: t("platform.jobs.tries"), numeric: true },
        { key: "act", label: t("platform.jobs.act") },
      ]}
      rows={failed.map(({ id, queue, city, at, code, tries }) => {
        const [name, when] = [queueName(t, queue), operatorsTime(page, at)];
        return {
          id,
          cells: {
            queue: <span className="font-semibold">{name}</span>,
            city: city ? (
              <a className="link inline-block py-1" href={path(`/operator/${city.slug}`)}>
                {city.name}
              </a>
            ) : (
              t("platform.jobs.allCities")
            ),
            when,
            reason: (
              <code dir="ltr" className="text-sm [overflow-wrap:anywhere]">
                {code}
              </code>
            ),
            tries: formatNumber(tries, locale),
            act: (
              <ActionForm
                action={tryJobAgain}
                labels={formLabels(t)}
                formKey={page.formKey()}
                id={`job-${id}`}
              >
                <HiddenField name="id" value={id} />
                <SubmitButton variant="secondary" size="small">
                  {t("platform.jobs.retry")}
                  <VisuallyHidden>{`: ${name}, ${when}`}</VisuallyHidden>
                </SubmitButton>
              </ActionForm>
            ),
          },
        };
      })}
    />
  );
}
