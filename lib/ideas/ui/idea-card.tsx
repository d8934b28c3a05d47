"use client";

import { Badge, StatusPill } from "@/lib/ui/badge";
import { Card, CardLink } from "@/lib/ui/card";
import { Icon } from "@/lib/ui/icon";
import type { CardLabels } from "./card-context";
import type { CardView } from "./card-view";
import { SupportButton } from "./support-button";

type Props = {
  idea: CardView;
  labels: CardLabels;
  heading?: "h2" | "h3";
  eager?: boolean;
};

/**
 * An idea in a list: the whole card leads to it, the button on it supports it. A component of the browser's
 * only so that a page carries each idea's few words a second time, and not all of its markup.
 */
export function IdeaCard({ idea, labels, heading: Heading = "h2", eager }: Props) {
  return (
    <Card as="article" interactive flush className="flex h-full flex-col" aria-labelledby={`idea-${idea.id}`}>
      <div className="relative">
        <Picture picture={idea.picture} eager={eager} />
        <div className="absolute start-3 bottom-3 flex">
          <StatusPill {...idea.status} />
        </div>
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4 sm:p-5">
        <p className="text-sm text-muted">
          {idea.topic ? `${idea.topic} · ` : null}
          <time dateTime={idea.posted.at} className="whitespace-nowrap">
            {idea.posted.text}
          </time>
        </p>
        <Heading id={`idea-${idea.id}`} className="line-clamp-3 text-lg font-bold">
          <CardLink href={idea.href} lang={idea.foreign ? idea.lang : undefined}>
            <bdi>{idea.title}</bdi>
          </CardLink>
        </Heading>
        <p lang={idea.lang} className="line-clamp-2 text-sm text-muted">
          <bdi>{idea.beginning}</bdi>
        </p>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
          <Place name={idea.neighbourhood} />
          <Due due={idea.due} />
        </div>
        <Foot idea={idea} labels={labels} />
      </div>
    </Card>
  );
}

function Picture({ picture: { src, alt, photo }, eager }: { picture: CardView["picture"]; eager?: boolean }) {
  return (
    <img
      src={photo ? `${src}/640` : src}
      srcSet={photo ? `${src}/320 320w, ${src}/640 640w, ${src}/1280 1280w` : undefined}
      sizes={photo ? "(min-width: 64rem) 26rem, (min-width: 40rem) 45vw, 92vw" : undefined}
      alt={alt}
      loading={eager ? "eager" : "lazy"}
      decoding="async"
      className={`w-full bg-sunken object-cover sm:aspect-[2/1] ${photo ? "aspect-[5/2]" : "aspect-[4/1]"}`}
    />
  );
}

function Place({ name }: { name: string | null }) {
  if (!name) return null;
  return (
    <p className="flex min-w-0 items-center gap-1 text-sm text-muted">
      <Icon name="pin" size={18} />
      <span className="truncate">{name}</span>
    </p>
  );
}

function Due({ due }: Pick<CardView, "due">) {
  if (!due) return null;
  return (
    <p className="flex min-w-0">
      <Badge kind={due.late ? "danger" : "plain"} icon="clock">
        {due.text}
      </Badge>
    </p>
  );
}

function Foot({ idea, labels }: Pick<Props, "idea" | "labels">) {
  const { id, title, support } = idea;
  return (
    <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 pt-2">
      <div className="relative z-10">
        <SupportButton
          idea={{ id, title, supported: support.supported, supportCount: support.count, open: support.open }}
          labels={labels}
        />
      </div>
      {idea.elsewhere ? <p className="text-sm text-muted">{idea.elsewhere}</p> : null}
      <p className="ms-auto flex items-center gap-1.5 text-sm text-muted">
        <Icon name="comment" size={18} label={labels.comments} />
        <span className="tabular-nums">{idea.comments}</span>
      </p>
    </div>
  );
}
