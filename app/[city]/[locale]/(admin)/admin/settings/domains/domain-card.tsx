import { makePrimaryForm, removeDomainForm, verifyDomainForm } from "@/lib/cities/domains/actions";
import type { DomainRow } from "@/lib/cities/domains/queries";
import { recordName, recordValue } from "@/lib/cities/domains/txt-record";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Card } from "@/lib/ui/card";
import { Checkbox } from "@/lib/ui/choice-field";
import { Disclosure } from "@/lib/ui/disclosure";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { SubmitButton } from "@/lib/ui/submit-button";
import { Table } from "@/lib/ui/table";
import { OtherAction } from "../../shell/other-action";

type Props = { page: Page; domain: DomainRow; subdomain: string };

/** One domain, and the next step with it: prove it, then make it the main address. */
export function DomainCard({ page, domain, subdomain }: Props) {
  const { t } = page;
  const { host, verifiedAt, isPrimary } = domain;
  const state = isPrimary ? "primary" : verifiedAt ? "verified" : "unverified";
  return (
    <Card as="section" className="grid gap-5">
      <div className="flex flex-wrap items-center gap-3">
        <h2 className="min-w-0 text-xl font-bold break-all" dir="ltr">
          {host}
        </h2>
        <Badge kind={verifiedAt ? "success" : "warning"}>{t(`admin.domains.${state}`)}</Badge>
      </div>
      {verifiedAt ? null : <Proof page={page} domain={domain} subdomain={subdomain} />}
      {verifiedAt && !isPrimary ? <Primary page={page} host={host} /> : null}
      <Disclosure summary={t("admin.domains.remove")}>
        <OtherAction
          page={page}
          action={removeDomainForm}
          values={{ host }}
          label={t("admin.domains.removeSure", { host })}
          hint={t("admin.domains.removeHint")}
          danger
        />
      </Disclosure>
    </Card>
  );
}

function Proof({ page, domain, subdomain }: Props) {
  const { t } = page;
  const { host, verificationToken } = domain;
  const entry = (type: string, name: string, value: string, why: string) => ({
    id: type,
    cells: { type, name: <Code text={name} />, value: <Code text={value} />, why },
  });
  return (
    <div className="grid gap-4">
      <p>{t("admin.domains.step1")}</p>
      <Table
        caption={t("admin.domains.step1")}
        columns={[
          { key: "type", label: t("admin.domains.recordType") },
          { key: "name", label: t("admin.domains.recordName") },
          { key: "value", label: t("admin.domains.recordValue") },
          { key: "why", label: t("admin.domains.recordWhy") },
        ]}
        rows={[
          entry("TXT", recordName(host), recordValue(verificationToken), t("admin.domains.proves")),
          entry("CNAME", host, subdomain, t("admin.domains.leads")),
        ]}
      />
      <p>{t("admin.domains.step2")}</p>
      <ActionForm action={verifyDomainForm} labels={formLabels(t)} formKey={page.formKey()}>
        <HiddenField name="host" value={host} />
        <div>
          <SubmitButton>{t("admin.domains.check")}</SubmitButton>
        </div>
      </ActionForm>
    </div>
  );
}

function Primary({ page, host }: { page: Page; host: string }) {
  const { t } = page;
  const address = absoluteUrl(host, "/");
  return (
    <ActionForm
      action={makePrimaryForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      id={`primary-${host}`}
      className="grid gap-3"
    >
      <HiddenField name="host" value={host} />
      <p className="text-muted">{t("admin.domains.makePrimaryHint")}</p>
      <p>
        <a href={address} className="link break-all" dir="ltr">
          {address}
        </a>
      </p>
      <Checkbox name="seen" label={t("admin.domains.seen", { address: host })} />
      <div>
        <SubmitButton>{t("admin.domains.makePrimary")}</SubmitButton>
      </div>
    </ActionForm>
  );
}

function Code({ text }: { text: string }) {
  return (
    <code dir="ltr" className="text-sm break-all">
      {text}
    </code>
  );
}
