import { linesOf } from "@/lib/activities/questions/choices";
import { questionLimits } from "@/lib/activities/questions/input";
import { type LineKind, withChoices } from "@/lib/activities/questions/kinds";
import { audiences, type Line, offered } from "@/lib/activities/questions/question";
import { say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Checkbox, CheckboxGroup, RadioGroup } from "@/lib/ui/choice-field";
import { TextArea, TextField } from "@/lib/ui/text-field";
import { PerLanguage } from "../../../shell/per-language";

type Props = {
  page: Page;
  kind: LineKind;
  line: Omit<Line, "id" | "kind">;
  /** What it can depend on. */
  earlier: readonly Line[];
  /** Whether it is asked beside an idea: then who reads it is said, and it depends on nothing. */
  board: boolean;
};

export const emptyLine: Props["line"] = {
  ...{ title: {}, hint: {}, required: false, choices: [], rows: [], min: null, max: null },
  ...{ low: {}, high: {}, condition: null, audience: "everybody" },
};

/** What is asked, among what one chooses, whether it has to be answered, and of whom it is asked. */
export function QuestionFields(props: Props) {
  const { page, kind, line } = props;
  const { t } = page;
  return (
    <>
      <Words {...props} />
      {kind === "scale" || kind === "number" ? (
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField
            name="min"
            label={t(`surveys.admin.${kind}Min`)}
            inputMode="numeric"
            defaultValue={line.min === null ? (kind === "scale" ? "1" : "") : String(line.min)}
            optional={kind === "number"}
          />
          <TextField
            name="max"
            label={t(`surveys.admin.${kind}Max`)}
            inputMode="numeric"
            defaultValue={line.max === null ? (kind === "scale" ? "5" : "") : String(line.max)}
            optional={kind === "number"}
          />
        </div>
      ) : null}
      {kind === "multiple" ? (
        <TextField
          name="max"
          label={t("surveys.admin.multipleMax")}
          inputMode="numeric"
          width="short"
          defaultValue={line.max === null ? "" : String(line.max)}
          optional
        />
      ) : null}
      {kind === "file" ? (
        <TextField
          name="max"
          label={t("surveys.admin.fileMax", { most: questionLimits.files })}
          inputMode="numeric"
          width="short"
          defaultValue={String(line.max ?? 1)}
        />
      ) : null}
      {kind === "section" ? null : (
        <Checkbox name="required" label={t("surveys.admin.required")} defaultChecked={line.required} />
      )}
      {props.board ? (
        <RadioGroup
          name="audience"
          label={t("board.fields.admin.audience")}
          options={audiences.map((audience) => ({
            value: audience,
            label: t(`board.fields.admin.for.${audience}`),
          }))}
          defaultValue={line.audience}
        />
      ) : (
        <Depends {...props} />
      )}
    </>
  );
}

function Words({ page, kind, line }: Props) {
  const { t } = page;
  return (
    <PerLanguage page={page} texts={[line.title]}>
      {({ locale, main, dir, label }) => {
        const at = { lang: locale, dir };
        return (
          <>
            <TextField
              name={`title.${locale}`}
              label={label(t(kind === "section" ? "surveys.admin.heading" : "surveys.admin.question"))}
              defaultValue={line.title[locale]}
              limit={questionLimits.title}
              optional={!main}
              {...at}
            />
            <TextArea
              name={`hint.${locale}`}
              label={label(t("surveys.admin.hint"))}
              defaultValue={line.hint[locale]}
              limit={questionLimits.hint}
              rows={2}
              optional
              {...at}
            />
            {kind === "matrix" ? (
              <TextArea
                name={`rows.${locale}`}
                label={label(t("surveys.admin.rows"))}
                hint={t("surveys.admin.onePerLine")}
                defaultValue={linesOf(line.rows, locale)}
                optional={!main}
                {...at}
              />
            ) : null}
            {withChoices.includes(kind) ? (
              <TextArea
                name={`choices.${locale}`}
                label={label(t(kind === "matrix" ? "surveys.admin.columns" : "surveys.admin.choices"))}
                hint={t("surveys.admin.onePerLine")}
                defaultValue={linesOf(line.choices, locale)}
                rows={6}
                optional={!main}
                {...at}
              />
            ) : null}
            {kind === "scale" ? (
              <>
                <TextField
                  name={`low.${locale}`}
                  label={label(t("surveys.admin.low"))}
                  defaultValue={line.low[locale]}
                  limit={questionLimits.end}
                  optional
                  {...at}
                />
                <TextField
                  name={`high.${locale}`}
                  label={label(t("surveys.admin.high"))}
                  defaultValue={line.high[locale]}
                  limit={questionLimits.end}
                  optional
                  {...at}
                />
              </>
            ) : null}
          </>
        );
      }}
    </PerLanguage>
  );
}

/** The choices of earlier questions: ticked, it is asked of those alone who chose one of them. */
function Depends({ page, line, earlier }: Props) {
  const { t } = page;
  const options = earlier
    .filter(({ kind }) => kind === "single" || kind === "multiple")
    .flatMap(({ id, title, choices }) =>
      offered(choices).map((choice) => ({
        value: `${id}:${choice.id}`,
        label: `${say(page, title)} → ${say(page, choice.label)}`,
      })),
    );
  if (options.length === 0) return null;
  const { question = "", choices = [] } = line.condition ?? {};
  return (
    <CheckboxGroup
      name="onlyIf"
      label={t("surveys.admin.onlyIf")}
      hint={t("surveys.admin.onlyIfHint")}
      options={options}
      defaultValues={choices.map((choice) => `${question}:${choice}`)}
      optional
    />
  );
}
