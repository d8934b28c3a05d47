import type { ReactNode } from "react";
import type { FormLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";

export type FrameProps = {
  id: string;
  label: string;
  hint?: string;
  optional?: boolean;
  error?: string;
  labels: FormLabels | null;
  children: ReactNode;
};

/** Label, hint and error around one control. */
export function FieldFrame({ id, label, hint, optional, error, labels, children }: FrameProps) {
  return (
    <div className={error ? "field field-invalid" : "field"}>
      <label htmlFor={id} className="field-label">
        {label}
        <Optional when={optional} labels={labels} />
      </label>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} labels={labels} />
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function GroupFrame({ id, label, hint, optional, error, labels, children, describedBy }: GroupProps) {
  return (
    <fieldset className={error ? "field field-invalid" : "field"} aria-describedby={describedBy}>
      <legend className="field-label">
        {label}
        <Optional when={optional} labels={labels} />
      </legend>
      <Hint id={id} hint={hint} />
      <FieldError id={id} error={error} labels={labels} />
      {children}
    </fieldset>
  );
}

export function Hint({ id, hint }: { id: string; hint?: string }) {
  if (!hint) return null;
  return (
    <p id={`${id}-hint`} className="field-hint">
      {hint}
    </p>
  );
}

export function FieldError({ id, error, labels }: Pick<FrameProps, "id" | "error" | "labels">) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="field-error">
      <Icon name="alert" className="mt-0.5" />
      <span>
        {labels ? <span className="sr-only">{labels.errorPrefix} </span> : null}
        {error}
      </span>
    </p>
  );
}

function Optional({ when, labels }: { when?: boolean; labels: FormLabels | null }) {
  return when && labels ? <span className="font-normal text-muted"> ({labels.optional})</span> : null;
}

type GroupProps = FrameProps & { describedBy?: string };
