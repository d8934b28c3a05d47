import { ideaPath } from "@/lib/ideas/address";
import type { AnswerPreview } from "@/lib/ideas/answering/together/queries";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { Disclosure } from "@/lib/ui/disclosure";

type Props = { page: Page; previews: AnswerPreview[]; sent: boolean };

/** Each idea with its own answer, how many read it and the mail that they get. */
export function PreviewList({ page, previews, sent }: Props) {
  const { t, path } = page;
  return (
    <ol className="grid gap-4">
      {previews.map((preview) => (
        <li key={preview.ideaId} className="grid gap-3 rounded-card border border-line bg-surface p-4 sm:p-5">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <h2 dir="auto" className="min-w-0 flex-1 basis-56 text-lg font-bold [overflow-wrap:anywhere]">
              <a href={path(ideaPath(preview))} className="link">
                {preview.title}
              </a>
            </h2>
            {preview.conflict && !sent ? (
              <Badge kind="danger" icon="alert">
                {t(`answering.conflict.${preview.conflict}`)}
              </Badge>
            ) : (
              <Badge icon="mail">{t("answering.readers", { count: preview.recipients })}</Badge>
            )}
          </div>
          <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            {preview.text}
          </p>
          {sent ? null : (
            <Disclosure summary={t("answering.mailOf", { subject: preview.mail.subject })}>
              <pre
                dir="auto"
                className="rounded-card bg-sunken p-4 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]"
              >
                {preview.mail.text}
              </pre>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  );
}
