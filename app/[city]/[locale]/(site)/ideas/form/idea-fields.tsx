import type { NeighbourhoodShape, Taxonomy } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import { ideaLimits } from "@/lib/ideas/input";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";
import { PlacePicker } from "@/lib/ui/map/place-picker";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { placeLabels } from "./labels";

export type IdeaValues = {
  title: string;
  text: string;
  topicId: string | null;
  neighbourhoodId: string | null;
  lat: number | null;
  lng: number | null;
  address: string;
};

type WordsProps = { page: Page; value?: Partial<IdeaValues> };

export function TitleField({ page: { t }, value = {} }: WordsProps) {
  return (
    <TextField
      name="title"
      label={t("board.post.title")}
      hint={t("board.post.titleHint")}
      limit={ideaLimits.title.max}
      defaultValue={value.title}
      dir="auto"
    />
  );
}

export function TextPart({ page: { t }, value = {} }: WordsProps) {
  return (
    <TextArea
      name="text"
      label={t("board.post.text")}
      hint={t("board.post.textHint")}
      limit={ideaLimits.text.max}
      rows={8}
      defaultValue={value.text}
    />
  );
}

type BelongingProps = WordsProps & { taxonomy: Taxonomy; shapes: NeighbourhoodShape[] };

/** What it is about and where: all optional, so that nobody is stopped by not knowing. */
export function BelongingFields({ page, value = {}, taxonomy, shapes }: BelongingProps) {
  const { t, locale, city } = page;
  const say = (name: Taxonomy["topics"][number]["name"]) => localize(name, locale, city.defaultLocale);
  const topics = taxonomy.topics.filter(({ archived, id }) => !archived || id === value.topicId);
  return (
    <>
      {topics.length > 0 ? (
        <Select
          name="topicId"
          label={t("board.topic")}
          empty={t("board.post.noTopic")}
          optional
          options={topics.map(({ id, name }) => ({ value: id, label: say(name) }))}
          defaultValue={value.topicId ?? ""}
        />
      ) : null}
      {shapes.length > 0 ? (
        <PlacePicker
          shapes={shapes.map(({ id, name, geometry }) => ({ id, name: say(name), geometry }))}
          value={{ lat: value.lat, lng: value.lng, neighbourhood: value.neighbourhoodId }}
          names={{ lat: "lat", lng: "lng", neighbourhood: "neighbourhoodId" }}
          labels={placeLabels(page)}
          optional
        />
      ) : null}
      <TextField
        name="address"
        label={t("board.post.address")}
        hint={t("board.post.addressHint")}
        limit={ideaLimits.address}
        optional
        dir="auto"
        autoComplete="off"
        defaultValue={value.address}
      />
    </>
  );
}
