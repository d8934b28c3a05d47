import type { FormState } from "@/lib/base/form-state";
import type { FormLabels } from "@/lib/ui/form-labels";

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>;

/** Told to the form in which it was written, once a page follows: what was sent is kept elsewhere now. */
export const sentEvent = "cityloop:sent";

/**
 * The same action for a browser that may have lost its connection: the form stays as it is and says so, where
 * the framework would put an error in the place of the whole page.
 */
export function sendSafely(
  action: FormAction,
  { offline, failed }: Pick<FormLabels, "offline" | "failed">,
  sent: (to: string) => void,
): FormAction {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      const to = redirectOf(error);
      if (to !== null) sent(to);
      if (isFrameworks(error)) throw error;
      // The key stays: had it arrived after all, sending again replays the first answer.
      const formKey = state.status === "idle" ? undefined : state.formKey;
      const message = navigator.onLine ? failed : offline;
      return { status: "invalid", message, fields: {}, values: {}, formKey };
    }
  };
}

function digestOf(error: unknown): string {
  return error instanceof Error && "digest" in error ? String(error.digest) : "";
}

function isFrameworks(error: unknown): boolean {
  return digestOf(error).startsWith("NEXT_");
}

/** `NEXT_REDIRECT;push;/to/here;303;` */
function redirectOf(error: unknown): string | null {
  const digest = digestOf(error);
  return digest.startsWith("NEXT_REDIRECT") ? digest.split(";").slice(2, -2).join(";") : null;
}
