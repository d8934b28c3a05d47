import { Parser } from "htmlparser2";
import { breathe } from "@/lib/base/breathe";

export type XmlReader = {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
  /** No more of it is wanted. */
  done?: () => boolean;
};

const piece = 1 << 16;

/**
 * Reads XML piece by piece and lets others go first between them. Names come without their prefix ("x:row" is "row");
 * entities of the document's own are never resolved, so none can grow.
 */
export async function readXml(bytes: Uint8Array, reader: XmlReader): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open?.(local(name), attributes),
      ontext: (text) => reader.text?.(text),
      onclosetag: (name) => reader.close?.(local(name)),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let at = 0; at < bytes.length && !reader.done?.(); at += piece) {
    parser.write(decoder.decode(bytes.subarray(at, at + piece), { stream: true }));
    await breathe();
  }
  if (!reader.done?.()) parser.end();
}

/** An attribute by its name without a prefix: "r:id" is "id". */
export function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}
