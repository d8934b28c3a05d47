import type { ReactNode } from "react";
import { ButtonLink } from "@/lib/ui/button";
import { SubmitButton } from "@/lib/ui/submit-button";

type Props = { save: string; back?: { href: string; label: string }; children?: ReactNode };

/** The end of a form: the button that does it, others beside it, and the way out. */
export function SaveBar({ save, back, children }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SubmitButton name="intent" value="save">
        {save}
      </SubmitButton>
      {children}
      {back ? (
        <ButtonLink href={back.href} variant="quiet">
          {back.label}
        </ButtonLink>
      ) : null}
    </div>
  );
}
