import { currentRequest, type NothingWords } from "@/lib/base/current-request";

/** This request's page says that nothing is at its address. */
export function answerNothing(words: NothingWords): void {
  const current = currentRequest();
  if (current) current.nothing = words;
}

/** This request's answer is that there is nothing to see for now. */
export function answerPaused(): void {
  const current = currentRequest();
  if (current) current.paused = true;
}

/**
 * This request's page failed, and the log knows it by this reference.
 * @param atReading whether the error came from where a request is read, before anything of ours ran
 * @returns whether it was the sender's fault
 */
export function answerFailed(reference: string, atReading: boolean): boolean {
  const current = currentRequest();
  if (!current) return false;
  current.reference = reference;
  current.unreadable = atReading && current.request.method === "POST";
  return current.unreadable;
}
