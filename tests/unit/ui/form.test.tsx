import type { ReactNode } from "react";
import { renderToStaticMarkup as html } from "react-dom/server";
import { expect, test } from "vitest";
import type { FormState } from "@/lib/base/form-state";
import { getTranslator } from "@/lib/i18n/translator";
import { Checkbox, CheckboxGroup, RadioGroup, Select } from "@/lib/ui/choice-field";
import { FileField, HiddenField } from "@/lib/ui/file-field";
import { FormErrors } from "@/lib/ui/form-errors";
import { formLabels } from "@/lib/ui/form-labels";
import { FormContext } from "@/lib/ui/form-scope";
import { TextArea, TextField } from "@/lib/ui/text-field";

const labels = formLabels(getTranslator("en"));
const options = [
  { value: "a", label: "Streets" },
  { value: "b", label: "Green" },
];
const sentBack: FormState = {
  status: "invalid",
  message: "",
  fields: { title: "Write at least 6 characters", who: "Choose one of the options" },
  values: { title: "Hey", text: "two\nlines", topic: "b", who: "b", how: ["a", "b"], place: "3.7" },
};

test("what was typed is still there after a mistake", () => {
  expect(inForm(<TextField name="title" label="Title" />)).toContain('value="Hey"');
  expect(inForm(<TextArea name="text" label="Text" />)).toContain("two\nlines</textarea>");
  expect(inForm(<Select name="topic" label="Topic" options={options} />)).toContain(
    '<option value="b" selected="">',
  );
  expect(inForm(<HiddenField name="place" value="" />)).toContain('value="3.7"');
  expect(ticked(<RadioGroup name="who" label="Who" options={options} />)).toEqual(["b"]);
  expect(ticked(<CheckboxGroup name="how" label="How" options={options} />)).toEqual(["a", "b"]);
});

test("a box that was cleared stays cleared, though it starts ticked", () => {
  expect(ticked(<Checkbox name="rules" label="I agree" defaultChecked />)).toEqual([]);
  expect(ticked(<Checkbox name="rules" label="I agree" defaultChecked />, { status: "idle" })).toEqual([
    "on",
  ]);
});

test("a mistake stands at its field and is tied to it", () => {
  const field = inForm(<TextField name="title" label="Title" hint="Short" />);
  expect(field).toContain('aria-invalid="true"');
  expect(field).toContain('aria-describedby="f-title-hint f-title-error"');
  expect(field).toContain('id="f-title-error"');
  expect(field).toContain("Write at least 6 characters");
});

test("each link of the summary lands on a field that is there", () => {
  if (sentBack.status !== "invalid") throw new Error("not sent back");
  const summary = html(<FormErrors formId="f" state={sentBack} labels={labels} />);
  const form = inForm(
    <>
      <TextField name="title" label="Title" />
      <RadioGroup name="who" label="Who" options={options} />
    </>,
  );
  const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.length).toBe(2);
  for (const id of targets) expect(form).toMatch(new RegExp(`<input[^>]* id="${id}"`));
});

test("a limit is told before it is met", () => {
  expect(inForm(<TextArea name="text" label="Text" limit={2000} />)).toContain("Up to 2,000 characters");
});

test.each([sentBack, { status: "idle" } as const])(
  "every description that a field names is on the page ($status)",
  (state) => {
    const form = inForm(
      <>
        <TextField name="title" label="Title" limit={80} />
        <TextField name="mail" label="Mail" />
        <FileField name="photo" label="Photo" />
        <Checkbox name="rules" label="Rules" hint="All of them" />
        <RadioGroup
          name="who"
          label="Who"
          hint="One"
          options={[{ value: "r", label: "R", hint: "Lives here" }]}
        />
      </>,
      state,
    );
    const named = [...form.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(([, ids]) =>
      (ids ?? "").split(" "),
    );
    expect(named.filter((id) => !form.includes(`id="${id}"`))).toEqual([]);
    const ids = [...form.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test("an option is described by its own hint, not by the question's", () => {
  const who = [{ value: "r", label: "Resident", hint: "Lives here" }];
  const group = inForm(<RadioGroup name="who" label="Who" hint="Choose one" options={who} />);
  const described = /<input[^>]*aria-describedby="([^"]+)"/.exec(group)?.[1];
  expect(group).toMatch(new RegExp(`id="${described}"[^>]*>Lives here`));
});

test("a search field outside of a form with answers asks for nothing", () => {
  expect(html(<TextField name="q" label="Search" />)).not.toContain("required");
  expect(inForm(<TextField name="q" label="Search" />)).toContain("required");
});

function inForm(children: ReactNode, state: FormState = sentBack): string {
  return html(<FormContext value={{ id: "f", state, labels }}>{children}</FormContext>);
}

function ticked(children: ReactNode, state: FormState = sentBack): string[] {
  const inputs = inForm(children, state).match(/<input[^>]*>/g) ?? [];
  return inputs
    .filter((input) => input.includes("checked"))
    .map((input) => /value="([^"]*)"/.exec(input)?.[1] ?? "");
}
