"use client";

import { type MouseEvent, type ReactNode, useContext } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "@/lib/ui/button";
import { FormContext } from "@/lib/ui/form-scope";

type SubmitButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: "normal" | "small";
  name?: string;
  value?: string;
  full?: boolean;
};

/** While the form is on its way the button says so and takes no second press; it keeps the focus. */
export function SubmitButton({ children, variant, size, full, name, value }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const { labels } = useContext(FormContext);
  const onlyOnce = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button
      type="submit"
      name={name}
      value={value}
      onClick={onlyOnce}
      aria-disabled={pending || undefined}
      className={buttonClass({ variant: variant ?? "primary", size, full })}
    >
      {pending && labels ? labels.pending : children}
    </button>
  );
}
