import type { Activity } from "@/lib/activities/queries";
import { filesOf } from "@/lib/activities/questions/question";
import { formatBytes } from "@/lib/i18n/format";
import type { Page } from "@/lib/request/page";
import { sentFilePath } from "@/lib/surveys/files/address";
import type { Written } from "@/lib/surveys/results/queries";
import { Icon } from "@/lib/ui/icon";

type Props = { page: Page; activity: Activity; written: readonly Written[] };

/** What came with answers, for whoever works on the survey: each to be downloaded, and nothing shown here. */
export function SentFiles({ page, activity, written }: Props) {
  const { t, locale } = page;
  const files = written.flatMap(({ id, value }) =>
    filesOf(value).map((file) => ({ ...file, key: `${id} ${file.id}` })),
  );
  return (
    <div className="grid gap-2">
      <p className="text-sm text-muted">{t("surveys.results.filesHint")}</p>
      <ul className="divide-y divide-line border-y border-line">
        {files.map(({ key, id, name, note, bytes }) => (
          <li key={key} className="grid gap-1 py-3 [overflow-wrap:anywhere]">
            <a
              href={sentFilePath(activity.id, id)}
              download
              className="link inline-flex min-h-11 items-center gap-2 justify-self-start"
            >
              <Icon name="download" size={18} className="shrink-0" />
              <span>
                <bdi>{name}</bdi> ({formatBytes(bytes, locale)})
              </span>
            </a>
            {note ? <p dir="auto">{note}</p> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
