"use client";

import { type FormEvent, useRef, useState } from "react";
import { contrast, isHexColor } from "@/lib/base/color";
import { deriveTheme, readability } from "@/lib/base/theme";
import { FieldFrame } from "@/lib/ui/field-frame";
import { firstOf, useField } from "@/lib/ui/form-scope";
import { Icon } from "@/lib/ui/icon";
import { Ring } from "@/lib/ui/ring";

type Labels = {
  field: string;
  hint: string;
  code: string;
  preview: string;
  button: string;
  link: string;
  chosen: string;
  text: string;
  /** With "{text}" and "{button}" where the numbers go. */
  ratio: string;
  /** With "{color}" where the code goes. */
  adjusted: string;
  locale: string;
};

/** The brand's colour, and at once what becomes of it. Without JavaScript the form's other button shows that. */
export function BrandPicker({ color, nonce, labels }: { color: string; nonce: string; labels: Labels }) {
  const field = useField({ name: "brandColor", label: labels.field, hint: labels.hint });
  const typedBefore = firstOf(field.typed) ?? "";
  const [shown, setShown] = useState(isHexColor(typedBefore) ? typedBefore : color);
  const [live, setLive] = useState(false);
  const sample = useRef<HTMLDivElement>(null);
  const show = (event: FormEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value.trim();
    const hex = typed.startsWith("#") ? typed : `#${typed}`;
    if (!isHexColor(hex)) return;
    setLive(true);
    setShown(hex.toLowerCase());
    for (const [name, value] of Object.entries(deriveTheme(hex))) {
      sample.current?.style.setProperty(`--c-${name}`, value);
    }
  };
  return (
    <div className="grid gap-5">
      <FieldFrame {...field} label={labels.field} hint={labels.hint}>
        <div className="flex flex-wrap items-center gap-3">
          <input
            id={field.id}
            name="brandColor"
            type="color"
            className="control"
            value={live ? shown : undefined}
            defaultValue={live ? undefined : shown}
            onInput={show}
            onChange={show}
            aria-describedby={field.describedBy}
            aria-invalid={field.invalid}
          />
          <input
            key={live ? "live" : shown}
            aria-label={labels.code}
            className="control max-w-36 font-mono noscript:hidden"
            dir="ltr"
            maxLength={7}
            defaultValue={shown}
            onInput={show}
          />
        </div>
      </FieldFrame>
      <style nonce={nonce}>{`.brand-sample{${declarations(color)}}`}</style>
      <section className="brand-sample grid gap-3" ref={sample} aria-label={labels.preview}>
        <p className="text-sm font-semibold text-muted">{labels.preview}</p>
        <Sample labels={labels} />
        <Ratios color={shown} labels={labels} />
      </section>
    </div>
  );
}

/** Nothing in it can be pressed: it shows colours only. */
function Sample({ labels }: { labels: Labels }) {
  return (
    <div className="grid gap-4 rounded-card border border-line bg-surface p-5 shadow-card" aria-hidden="true">
      <p className="flex items-center gap-2.5 text-lg font-bold">
        <Ring stage={3} size={26} />
        {labels.text}
      </p>
      <p>
        <span className="link">{labels.link}</span>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <span className="button button-primary button-small">
          <Icon name="support" size={18} />
          {labels.button}
        </span>
        <span className="inline-flex min-h-11 items-center rounded-full border border-brand-line bg-brand-soft px-4 text-sm font-semibold text-brand-text">
          {labels.chosen}
        </span>
      </div>
    </div>
  );
}

function Ratios({ color, labels }: { color: string; labels: Labels }) {
  const { text, button } = readability(color);
  const theme = deriveTheme(color);
  const say = (ratio: number) =>
    new Intl.NumberFormat(labels.locale, { maximumFractionDigits: 1, numberingSystem: "latn" }).format(ratio);
  const pale = contrast(color, "#ffffff") < 4.5;
  return (
    <div className="grid gap-1 text-sm text-muted">
      <p>{labels.ratio.replace("{text}", say(text)).replace("{button}", say(button))}</p>
      {pale ? <p>{labels.adjusted.replace("{color}", theme["brand-text"])}</p> : null}
    </div>
  );
}

function declarations(color: string): string {
  return Object.entries(deriveTheme(color))
    .map(([name, value]) => `--c-${name}:${value}`)
    .join(";");
}
