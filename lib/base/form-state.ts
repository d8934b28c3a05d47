/**
 * What a form shows after it was sent. Messages are finished sentences in the reader's language. `formKey` is a
 * fresh key where the old one is used up: the next sending is a new one.
 */
export type FormState =
  | { status: "idle" }
  | {
      status: "invalid";
      message: string;
      fields: Record<string, string>;
      values: FormValues;
      formKey?: string;
    }
  | { status: "done"; message?: string; values?: FormValues; formKey?: string };

/** What was typed, by field name; several values where a name occurs several times. */
export type FormValues = Record<string, string | string[]>;

export const idle: FormState = { status: "idle" };
