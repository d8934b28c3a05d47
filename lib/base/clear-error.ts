/** An error whose message is a whole sentence for the person at the terminal: print it alone, without a stack. */
export class ClearError extends Error {
  override name = "ClearError";
}
