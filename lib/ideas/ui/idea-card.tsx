import { Badge, StatusPill } from "@/lib/ui/badge";
import { CardLink } from "@/lib/ui/card";
import { type Drawn, drawnInOrder } from "@/lib/ui/still/draw";
import { drawOnce } from "@/lib/ui/still/drawings";
import type { CardLabels } from "./card-context";
import type { CardView } from "./card-view";
import { SupportButton } from "./support-button";

type Props = {
  idea: CardView;
  labels: CardLabels;
  heading?: "h2" | "h3";
  eager?: boolean;
};

/** Cards as the items of a list, to be shown by `Still`. */
export function drawCards(cards: Props[]): Drawn {
  return drawnInOrder(cards.map((card) => drawOnce("card", card, item)));
}

const item = (card: Props) => (
  <li id={`i-${card.idea.code}`} data-item="">
    <IdeaCard {...card} />
  </li>
);

/** An idea in a list: the whole card leads to it, the button on it supports it. */
function IdeaCard({ idea, labels, heading: Heading = "h2", eager }: Props) {
  const id = `idea-${idea.id}`;
  // Words of another language may run the other way, and are cut short at their own end.
  const foreign = idea.foreign ? ({ lang: idea.lang, dir: "auto" } as const) : undefined;
  return (
    <article className="idea-card" aria-labelledby={id}>
      <Picture picture={idea.picture} eager={eager} />
      <StatusPill {...idea.status} />
      <p>
        {idea.topic ? `${idea.topic} · ` : null}
        <time dateTime={idea.posted.at}>{idea.posted.text}</time>
      </p>
      <Heading id={id} dir={foreign?.dir} className="line-clamp-3">
        <CardLink href={idea.href} lang={foreign?.lang}>
          {idea.title}
        </CardLink>
      </Heading>
      <p {...foreign} className="line-clamp-2">
        {idea.beginning}
      </p>
      <Facts idea={idea} />
      <Foot idea={idea} labels={labels} />
    </article>
  );
}

function Picture({ picture: { src, alt, photo }, eager }: { picture: CardView["picture"]; eager?: boolean }) {
  return (
    <img
      src={photo ? `${src}/640` : src}
      srcSet={photo ? `${src}/320 320w, ${src}/640 640w, ${src}/1280 1280w` : undefined}
      sizes={photo ? "(min-width: 64rem) 26rem, (min-width: 40rem) 45vw, 92vw" : undefined}
      alt={alt}
      loading={eager ? undefined : "lazy"}
    />
  );
}

function Facts({ idea: { organisation, neighbourhood, distinction, due } }: Pick<Props, "idea">) {
  if (!organisation && !neighbourhood && !distinction && !due) return null;
  return (
    <p className="idea-card-facts">
      {distinction ? (
        <Badge kind="brand" icon="star">
          {distinction}
        </Badge>
      ) : null}
      {organisation ? <bdi className="with-icon i-users">{organisation}</bdi> : null}
      {neighbourhood ? <span className="with-icon i-pin">{neighbourhood}</span> : null}
      {due ? (
        <Badge kind={due.late ? "danger" : "plain"} icon="clock">
          {due.text}
        </Badge>
      ) : null}
    </p>
  );
}

function Foot({ idea, labels }: Pick<Props, "idea" | "labels">) {
  const { id, title, support } = idea;
  return (
    <div className="idea-card-foot">
      <SupportButton
        idea={{ id, title, supported: support.supported, supportCount: support.count, open: support.open }}
        labels={labels}
      />
      {idea.elsewhere ? <span>{idea.elsewhere}</span> : null}
      <span className="with-icon i-comment">
        <span className="sr-only">{labels.comments}</span>
        {idea.comments}
      </span>
    </div>
  );
}
