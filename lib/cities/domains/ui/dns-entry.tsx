import type { Translator } from "@/lib/i18n/translator";
import { CopyButton } from "@/lib/ui/copy-button";

type Props = { t: Translator; type: "TXT" | "CNAME" | "A" | "AAAA" | "CAA"; name: string; value: string };

/** One entry to make at the name server, each part to be copied by itself. */
export function DnsEntry({ t, type, name, value }: Props) {
  return (
    <dl className="grid items-center gap-x-6 gap-y-1 rounded-control border border-line bg-sunken p-4 sm:grid-cols-[auto_minmax(0,1fr)]">
      <dt className="text-sm font-semibold text-muted">{t("admin.domains.recordType")}</dt>
      <dd className="font-bold">{type}</dd>
      <Part t={t} label={t("admin.domains.recordName")} text={name} />
      <Part t={t} label={t("admin.domains.recordValue")} text={value} />
    </dl>
  );
}

function Part({ t, label, text }: { t: Translator; label: string; text: string }) {
  const labels = { copy: t("admin.domains.copy"), copied: t("admin.domains.copied"), of: label };
  return (
    <>
      <dt className="text-sm font-semibold text-muted">{label}</dt>
      <dd className="flex min-w-0 items-center justify-between gap-x-4">
        <code dir="ltr" className="min-w-0 text-sm break-all">
          {text}
        </code>
        <CopyButton text={text} labels={labels} />
      </dd>
    </>
  );
}
