import { valueWords } from "@/lib/activities/questions/answer-words";
import type { Answered } from "@/lib/ideas/fields/queries";
import { Badge } from "@/lib/ui/badge";
import { readerOf } from "../../../take-part/parts/words";
import { type IdeaPage, inReadersWords } from "./view";

/** What the idea says to the questions of its board; what is not for everybody is marked so. */
export function AnsweredFields({ view, answered }: { view: IdeaPage; answered: readonly Answered[] }) {
  const { page } = view;
  if (answered.length === 0) return null;
  return (
    <dl className="divide-y divide-line border-y border-line [overflow-wrap:anywhere]">
      {answered.map(({ line, value }) => (
        <div key={line.id} className="grid gap-1 py-3">
          <dt className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold" dir="auto">
            {inReadersWords(view, line.title)}
            {line.audience === "staff" ? <Badge>{page.t("board.fields.notPublic")}</Badge> : null}
          </dt>
          <dd className="whitespace-pre-line" dir="auto">
            {valueWords(line, value, readerOf(page))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
