import type { messages } from "./en/index";

/** English is the model: its keys are the keys. */
export type Messages = typeof messages;

/** What a translation may hold: any part of the English tree, with text at the same places. */
export type PartialMessages = DeepPartialText<Messages>;

export type MessageKey = Leaves<Messages>;

type DeepPartialText<T> = { [K in keyof T]?: T[K] extends string ? string : DeepPartialText<T[K]> };

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
