import { isIP } from "node:net";
import type { ReactNode } from "react";
import type { Translator } from "@/lib/i18n/translator";
import { Badge } from "@/lib/ui/badge";
import type { Checked } from "../check";
import type { DomainRow } from "../queries";
import { recordName, recordValue } from "../records";
import { DnsEntry } from "./dns-entry";
import { badgeOf, certificateSentence, leadingSentence, proofSentence, stateWord } from "./said";

type Props = {
  t: Translator;
  domain: DomainRow;
  subdomain: string;
  addresses: string[];
  /** Undefined until somebody asked. */
  checked?: Checked;
};

/** What a domain needs, entry by entry, and of each what was found and what is missing. */
export function SetupSteps({ t, domain, subdomain, addresses, checked }: Props) {
  const { host, verificationToken: token, verifiedAt } = domain;
  const proof = checked?.proof.state ?? (verifiedAt ? "ok" : "unchecked");
  const leading = checked?.leading.state ?? "unchecked";
  const certificate = checked?.certificate ?? "unchecked";
  return (
    <ol className="grid gap-6">
      <Step
        t={t}
        number={1}
        title={t("admin.domains.proveTitle")}
        state={proof}
        said={checked && proofSentence(t, host, checked.proof)}
      >
        <p>{t("admin.domains.proveWhy")}</p>
        <DnsEntry t={t} type="TXT" name={recordName(host)} value={recordValue(token)} />
      </Step>
      <Step
        t={t}
        number={2}
        title={t("admin.domains.leadTitle")}
        state={leading}
        said={checked && leadingSentence(t, host, checked.leading)}
      >
        <p>{t("admin.domains.leadWhy")}</p>
        <DnsEntry t={t} type="CNAME" name={host} value={subdomain} />
        {addresses.length > 0 ? <p>{t("admin.domains.leadOr")}</p> : null}
        {addresses.map((address) => (
          <DnsEntry
            key={address}
            t={t}
            type={isIP(address) === 6 ? "AAAA" : "A"}
            name={host}
            value={address}
          />
        ))}
      </Step>
      <Step
        t={t}
        number={3}
        title={t("admin.domains.certificateTitle")}
        state={checked?.forbidding ? "forbidden" : certificate}
        said={checked && certificateSentence(t, host, checked)}
      >
        <p>{t("admin.domains.certificateWhy")}</p>
        {checked?.forbidding ? (
          <DnsEntry t={t} type="CAA" name={checked.forbidding.at} value={'0 issue "letsencrypt.org"'} />
        ) : null}
      </Step>
    </ol>
  );
}

type StepProps = {
  t: Translator;
  number: number;
  title: string;
  state: Parameters<typeof stateWord>[1];
  said?: string;
  children: ReactNode;
};

function Step({ t, number, title, state, said, children }: StepProps) {
  return (
    <li className="grid gap-3 border-t border-line pt-5 break-inside-avoid">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-lg font-bold">{`${number}. ${title}`}</h3>
        <Badge kind={badgeOf(state)}>{stateWord(t, state)}</Badge>
      </div>
      {said ? <p className="font-semibold [overflow-wrap:anywhere]">{said}</p> : null}
      {children}
    </li>
  );
}
