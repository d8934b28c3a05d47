import { makePrimaryForm, removeDomainForm, verifyDomainForm } from "@/lib/cities/domains/actions";
import type { Checked } from "@/lib/cities/domains/check";
import type { DomainRow } from "@/lib/cities/domains/queries";
import { setupToken } from "@/lib/cities/domains/records";
import { CheckForm } from "@/lib/cities/domains/ui/check-form";
import { SetupSteps } from "@/lib/cities/domains/ui/setup-steps";
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
import { OtherAction } from "../../shell/other-action";
import { ForTheItDepartment } from "./for-the-it-department";

type Props = {
  page: Page;
  domain: DomainRow;
  subdomain: string;
  addresses: string[];
  checked?: Checked;
};

/** One domain, and the next step with it: have its entries made and checked, then make it the main address. */
export function DomainCard({ page, domain, subdomain, addresses, checked }: Props) {
  const { t } = page;
  const { host, verifiedAt, isPrimary } = domain;
  const state = isPrimary ? "primary" : verifiedAt ? "verified" : "unverified";
  const setup = <Setup {...{ page, domain, subdomain, addresses, checked }} />;
  return (
    <Card as="section" className="grid gap-5">
      <div id={host} className="flex scroll-mt-6 flex-wrap items-center gap-3">
        <h2 className="min-w-0 text-xl font-bold break-all" dir="ltr">
          {host}
        </h2>
        <Badge kind={verifiedAt ? "success" : "warning"}>{t(`admin.domains.${state}`)}</Badge>
      </div>
      {verifiedAt ? (
        <Disclosure summary={t("admin.domains.entries")} open={checked !== undefined}>
          {setup}
        </Disclosure>
      ) : (
        setup
      )}
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

function Setup({ page, domain, subdomain, addresses, checked }: Props) {
  const { t, city, path } = page;
  const { host } = domain;
  const link = absoluteUrl(
    city.primaryHost,
    path(`/domain-setup?token=${encodeURIComponent(setupToken(city.id, host))}`),
  );
  return (
    <div className="grid gap-6">
      <ForTheItDepartment page={page} host={host} link={link} />
      <SetupSteps {...{ t, domain, subdomain, addresses, checked }} />
      <CheckForm
        t={t}
        action={verifyDomainForm}
        formKey={page.formKey()}
        id={`check-${host}`}
        field={{ name: "host", value: host }}
        checkedBefore={checked !== undefined}
      />
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
