"use client";

import { type ChangeEvent, useContext, useEffect, useState } from "react";
import type { FormState } from "@/lib/base/form-state";
import { FileField } from "@/lib/ui/file-field";
import { FormContext, firstOf } from "@/lib/ui/form-scope";
import { shrinkPhoto } from "@/lib/ui/shrink-photo";
import { TextField } from "@/lib/ui/text-field";

type PhotoLabels = { photo: string; hint: string; alt: string; altHint: string; more: string };

type PhotoSlotsProps = {
  /** The numbers of the places: fields are called photo1, alt1 and so on. */
  numbers: number[];
  accept: string;
  labels: PhotoLabels;
  altLimit: number;
};

/** Places for photos, each with its description. One shows at first; the others open, without JavaScript too. */
export function PhotoSlots({ numbers, accept, labels, altLimit }: PhotoSlotsProps) {
  const { state } = useContext(FormContext);
  const [first, ...rest] = numbers;
  if (first === undefined) return null;
  const slot = (number: number) => (
    <PhotoSlot key={number} number={number} accept={accept} labels={labels} altLimit={altLimit} />
  );
  return (
    <div className="grid gap-4">
      {slot(first)}
      {rest.length > 0 ? (
        <details className="group" open={rest.some((number) => isInUse(state, number))}>
          <summary className="inline-flex min-h-11 cursor-pointer items-center font-semibold text-brand-text underline underline-offset-4">
            {labels.more}
          </summary>
          <div className="mt-3 grid gap-6 border-s-3 border-line ps-4">{rest.map(slot)}</div>
        </details>
      ) : null}
    </div>
  );
}

/** A place that came back with something to read in it: nobody finds a mistake behind a closed door. */
function isInUse(state: FormState, number: number): boolean {
  if (state.status !== "invalid") return false;
  const described = firstOf(state.values[`alt${number}`]) ?? "";
  return described !== "" || [`photo${number}`, `alt${number}`].some((name) => name in state.fields);
}

function PhotoSlot({
  number,
  accept,
  labels,
  altLimit,
}: Omit<PhotoSlotsProps, "numbers"> & { number: number }) {
  const [preview, setPreview] = useState<string | null>(null);
  useEffect(() => () => URL.revokeObjectURL(preview ?? ""), [preview]);
  const look = async (event: ChangeEvent<HTMLDivElement>) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.type !== "file") return;
    await shrinkPhoto(input);
    const [file] = input.files ?? [];
    setPreview(file ? URL.createObjectURL(file) : null);
  };
  return (
    <div className="grid gap-4" onChange={look}>
      <FileField
        name={`photo${number}`}
        label={labels.photo.replace("#", String(number))}
        hint={labels.hint}
        accept={accept}
        optional
      />
      {preview ? (
        <img src={preview} alt="" className="max-h-56 w-fit rounded-card border border-line object-contain" />
      ) : null}
      <TextField
        name={`alt${number}`}
        label={labels.alt}
        hint={labels.altHint}
        limit={altLimit}
        optional
        dir="auto"
      />
    </div>
  );
}
