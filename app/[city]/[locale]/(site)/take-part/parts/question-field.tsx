import { fieldName } from "@/lib/activities/questions/field-names";
import { type Choice, type Line, offered, type Value } from "@/lib/activities/questions/question";
import { longest } from "@/lib/activities/questions/read-answer";
import type { NeighbourhoodShape } from "@/lib/cities/taxonomy";
import { localize } from "@/lib/i18n/localized";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { CheckboxGroup, type Option, RadioGroup, Select } from "@/lib/ui/choice-field";
import { PlacePicker } from "@/lib/ui/map/place-picker";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { placeLabels } from "../../ideas/form/labels";
import { FileQuestion } from "./file-question";

type Props = {
  page: Page;
  question: Line;
  value: Value | undefined;
  shapes: NeighbourhoodShape[];
  anonymous?: boolean;
  /** What else is to be known before answering. */
  about?: string;
};

/** One question with its field or fields, and what was answered before. */
export function QuestionField(props: Props) {
  const { page, question, value } = props;
  const head = {
    name: fieldName(question.id),
    label: say(page, question.title),
    hint: [hintOf(page, question), props.about].filter(Boolean).join(" ") || undefined,
    optional: !question.required,
  };
  const text = typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  switch (question.kind) {
    case "single":
      return (
        <RadioGroup
          {...head}
          options={withNone(page, question, optionsOf(page, question.choices))}
          defaultValue={text}
        />
      );
    case "scale":
      return (
        <RadioGroup
          {...head}
          options={withNone(page, question, stepsOf(page, question))}
          defaultValue={text}
        />
      );
    case "multiple":
      return (
        <CheckboxGroup
          {...head}
          options={optionsOf(page, question.choices)}
          defaultValues={Array.isArray(value) ? value : []}
        />
      );
    case "number":
      return <TextField {...head} inputMode="decimal" width="short" defaultValue={text} />;
    case "text":
      return <TextArea {...head} limit={longest} defaultValue={text} />;
    case "file":
      return <FileQuestion {...{ page, question, value }} anonymous={props.anonymous ?? false} />;
    default:
      return <Several {...props} />;
  }
}

/** Questions of several fields: a ranking, a matrix, a place. */
function Several(props: Props) {
  const { page, question } = props;
  const hint = hintOf(page, question);
  return (
    <fieldset className="grid gap-4">
      <legend className="field-label mb-2">
        {say(page, question.title)}
        {question.required ? null : (
          <span className="font-normal text-muted"> ({page.t("form.optional")})</span>
        )}
      </legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      {question.kind === "ranking" ? <Ranking {...props} /> : null}
      {question.kind === "matrix" ? <Matrix {...props} /> : null}
      {question.kind === "place" ? <PlaceOf {...props} /> : null}
    </fieldset>
  );
}

function Ranking({ page, question, value }: Props) {
  const choices = offered(question.choices);
  const places = choices.map((_, index) => String(index + 1));
  return choices.map((choice) => {
    const at = Array.isArray(value) ? value.indexOf(choice.id) : -1;
    return (
      <Select
        key={choice.id}
        name={fieldName(question.id, choice.id)}
        label={say(page, choice.label)}
        empty={page.t("surveys.choosePlace")}
        options={places.map((place) => ({ value: place, label: page.t("surveys.place", { place }) }))}
        defaultValue={at >= 0 ? String(at + 1) : ""}
        optional={!question.required}
      />
    );
  });
}

function Matrix({ page, question, value }: Props) {
  const chosen = typeof value === "object" && !Array.isArray(value) ? Object.entries(value) : [];
  return offered(question.rows).map((row) => (
    <RadioGroup
      key={row.id}
      name={fieldName(question.id, row.id)}
      label={say(page, row.label)}
      options={withNone(page, question, optionsOf(page, question.choices))}
      defaultValue={String(chosen.find(([id]) => id === row.id)?.[1] ?? "") || undefined}
      optional={!question.required}
    />
  ));
}

function PlaceOf({ page, question, value, shapes }: Props) {
  const { locale, city } = page;
  const { lat, lng, area } = placeValue(value);
  const name = (part: string) => fieldName(question.id, part);
  return (
    <PlacePicker
      shapes={shapes.map((shape) => ({
        id: shape.id,
        name: localize(shape.name, locale, city.defaultLocale),
        geometry: shape.geometry,
      }))}
      value={{ lat, lng, neighbourhood: area }}
      names={{ lat: name("lat"), lng: name("lng"), neighbourhood: name("area") }}
      labels={{
        ...placeLabels(page),
        nowhere: page.t("surveys.placeNone"),
        map: page.t("surveys.placeMap"),
        mapHint: page.t("surveys.placeHint"),
      }}
      optional={!question.required}
    />
  );
}

type PlaceValue = { lat?: number | null; lng?: number | null; area?: string | null };

function placeValue(value: Value | undefined): PlaceValue {
  return typeof value === "object" && !Array.isArray(value) ? (value as PlaceValue) : {};
}

function optionsOf(page: Page, choices: readonly Choice[]): Option[] {
  return offered(choices).map(({ id, label }) => ({ value: id, label: say(page, label) }));
}

/** What need not be answered can be left again, without a script too. */
function withNone({ t }: Page, { required }: Line, options: Option[]): Option[] {
  return required ? options : [...options, { value: "", label: t("surveys.noAnswer") }];
}

function stepsOf(page: Page, { min, max, low, high }: Line): Option[] {
  const [from, to] = [min ?? 1, max ?? 5];
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const step = from + index;
    const words = step === from ? say(page, low) : step === to ? say(page, high) : "";
    return { value: String(step), label: words ? `${step} – ${words}` : String(step) };
  });
}

function hintOf(page: Page, { hint, kind, max, min }: Line): string | undefined {
  const { t } = page;
  const rule =
    kind === "multiple" && max !== null
      ? t("surveys.atMost", { max })
      : kind === "multiple"
        ? t("surveys.several")
        : kind === "number" && min !== null && max !== null
          ? t("surveys.between", { min, max })
          : kind === "ranking"
            ? t("surveys.rankAll")
            : "";
  return [say(page, hint), rule].filter(Boolean).join(" ") || undefined;
}
