import type { PersonPlace, Season } from "@/lib/engagement/seasons/queries";
import { actorId } from "@/lib/people/actor";
import type { Page } from "@/lib/request/page";
import { Avatar } from "@/lib/ui/avatar";
import { PlaceNumber } from "./place-number";

type Props = {
  page: Page;
  season: Season;
  places: PersonPlace[];
  /** Whether the reader asked to be named. */
  ranked: boolean;
};

/** Those who want to be named, by their public name. */
export function People({ page, season, places, ranked }: Props) {
  const { t } = page;
  return (
    <section className="grid gap-3">
      <h2 className="text-xl font-bold">{t("season.people")}</h2>
      <p className="text-muted">{t("season.peopleHint")}</p>
      {places.length === 0 ? (
        <p>{t(season.state === "over" ? "season.nobodyNamed" : "season.nobodyYet")}</p>
      ) : (
        <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
          {places.map((place) => (
            <PersonLine key={place.line} page={page} place={place} />
          ))}
        </ol>
      )}
      {season.state === "over" ? null : <Own page={page} ranked={ranked} places={places} />}
    </section>
  );
}

function PersonLine({ page, place }: { page: Page; place: PersonPlace }) {
  const { t, path, actor } = page;
  const { person, left, marks, weeks } = place;
  const name = person ? `${person.firstName} ${person.lastName}` : null;
  const isOwn = person !== null && person.id === actorId(actor);
  return (
    <li className={`flex items-center gap-3 px-4 py-3 ${isOwn ? "bg-brand-soft" : ""}`}>
      <PlaceNumber page={page} place={place.place} />
      {name ? <Avatar name={name} size={40} /> : null}
      <span className="grid min-w-0 flex-1">
        {person ? (
          <a className="link font-semibold wrap-anywhere" href={path(`/people/${person.id}`)}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <span className="font-semibold">{t(left ? "season.left" : "season.unnamed")}</span>
        )}
        <span className="text-sm text-muted">
          {[t("season.marks", { count: marks }), t("season.weeks", { count: weeks })].join(" · ")}
        </span>
      </span>
      {isOwn ? <span className="text-sm font-semibold text-brand-text">{t("season.you")}</span> : null}
    </li>
  );
}

/** What the reader can do about being named. */
function Own({ page: { t, path, actor }, ranked, places }: Omit<Props, "season">) {
  if (actor.kind === "person" && actor.role !== "citizen") return null;
  const isThere = places.some(({ person }) => person !== null && person.id === actorId(actor));
  if (ranked && !isThere) return <p className="text-muted">{t("season.soon")}</p>;
  return (
    <p>
      <a className="link inline-flex min-h-11 items-center" href={path("/account/points#part")}>
        {t(ranked ? "season.leave" : "season.join")}
      </a>
    </p>
  );
}
