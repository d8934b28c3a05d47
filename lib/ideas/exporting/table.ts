import { type Reader as AnswerReader, cellOf, sayText } from "@/lib/activities/questions/answer-words";
import type { Localized } from "@/lib/base/localized";
import { dayOf } from "@/lib/base/wall-clock";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import type { Taxonomy } from "@/lib/cities/taxonomy";
import { ideaPath } from "@/lib/ideas/address";
import { asDistinction } from "@/lib/ideas/distinction";
import { asIdeaStatus } from "@/lib/ideas/status";
import { statusLabel } from "@/lib/ideas/status-words";
import type { ListedBoard, ListedIdea } from "./queries";

type Reader = Pick<AnswerReader, "t" | "locale"> & { city: City; taxonomy: Taxonomy };
type Cell = string | number;
type Column = { name: string; cell: (idea: ListedIdea) => Cell };

/** A list of ideas as a table, a column for each thing that their boards ask at its end. */
export function ideaTable(
  boards: readonly ListedBoard[],
  reader: Reader,
): { columns: string[]; rowOf: (idea: ListedIdea) => Cell[] } {
  const columns = [...ownColumns(boards, reader), ...askedColumns(boards, reader)];
  return {
    columns: columns.map(({ name }) => name),
    rowOf: (idea) => columns.map(({ cell }) => cell(idea)),
  };
}

/** What everybody reads of an idea, and what is counted of it. */
function ownColumns(boards: readonly ListedBoard[], reader: Reader): Column[] {
  const { t, locale, city, taxonomy } = reader;
  const known = { words: taxonomy.statuses, t, cityLocale: city.defaultLocale };
  const topics = namesOf(taxonomy.topics, ({ name }) => say(reader, name));
  const areas = namesOf(taxonomy.neighbourhoods, ({ name }) => say(reader, name));
  const places = namesOf(boards, (board) => boardName(reader, board));
  const day = (moment: Date | null) => dayOf(moment, city.timeZone);
  const cells = {
    code: ({ code }) => code,
    link: (idea) => cityUrl(city, locale, ideaPath(idea)),
    title: ({ title }) => title,
    text: ({ text }) => text,
    language: (idea) => idea.locale,
    status: ({ status }) => statusLabel(asIdeaStatus(status), known),
    topic: ({ topicId }) => topics(topicId),
    neighbourhood: ({ neighbourhoodId }) => areas(neighbourhoodId),
    board: ({ activityId }) => places(activityId),
    latitude: ({ lat }) => lat ?? "",
    longitude: ({ lng }) => lng ?? "",
    address: ({ address }) => address,
    published: ({ publishedSecond }) => day(new Date(publishedSecond * 1000)),
    supports: ({ supportCount }) => supportCount,
    brought: ({ externalSupportCount }) => externalSupportCount,
    comments: ({ commentCount }) => commentCount,
    for: (idea) => idea.for,
    against: (idea) => idea.against,
    due: ({ dueAt }) => day(dueAt),
    answered: ({ answeredAt }) => day(answeredAt),
    distinction: (idea) => {
      const distinction = asDistinction(idea.distinction);
      return distinction ? t(`challenges.distinction.${distinction}`) : "";
    },
  } satisfies Record<string, Column["cell"]>;
  const names = Object.keys(cells) as (keyof typeof cells)[];
  return names.map((name) => ({ name: t(`admin.takeOut.columns.${name}`), cell: cells[name] }));
}

/** With the board's name where there are several, since what they ask may be called the same. */
function askedColumns(boards: readonly ListedBoard[], reader: Reader): Column[] {
  const words = {
    ...reader,
    defaultLocale: reader.city.defaultLocale,
    areas: reader.taxonomy.neighbourhoods,
  };
  return boards.flatMap((board) =>
    board.lines.map((line): Column => {
      const title = say(reader, line.title);
      return {
        name: boards.length > 1 ? `${boardName(reader, board)}: ${title}` : title,
        cell: ({ values }) => cellOf(line, null, values?.[line.id], words),
      };
    }),
  );
}

function boardName(reader: Reader, { title, projectTitle }: ListedBoard): string {
  return [projectTitle ? say(reader, projectTitle) : "", say(reader, title)].filter(Boolean).join(": ");
}

function say({ locale, city }: Reader, text: Localized): string {
  return sayText(text, { locale, defaultLocale: city.defaultLocale });
}

function namesOf<One extends { id: string }>(all: readonly One[], nameOf: (one: One) => string) {
  const names = new Map(all.map((one) => [one.id, nameOf(one)]));
  return (id: string | null) => (id && names.get(id)) || "";
}
