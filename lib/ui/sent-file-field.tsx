"use client";

import type { ChangeEvent } from "react";
import { FileField } from "@/lib/ui/file-field";
import { shrinkPhoto } from "@/lib/ui/shrink-photo";

type Props = {
  name: string;
  label: string;
  hint?: string;
  accept: string;
  multiple?: boolean;
  optional?: boolean;
};

/** A field for pictures and documents, whose large photos are made smaller before they are sent. */
export function SentFileField(props: Props) {
  const shrink = async (event: ChangeEvent<HTMLDivElement>) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.type === "file") await shrinkPhoto(input);
  };
  return (
    <div onChange={shrink}>
      <FileField {...props} />
    </div>
  );
}
