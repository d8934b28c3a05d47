/**
 * Broken rules. They are thrown anywhere below the edge and mapped once, in lib/request.
 * `message` is for the log; what people read is the message key.
 */
export class RuleError extends Error {
  readonly messageKey: string;
  readonly values: Record<string, string | number>;

  constructor(messageKey: string, values: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(messageKey, options);
    this.name = new.target.name;
    this.messageKey = messageKey;
    this.values = values;
  }
}

/** What one may not see does not exist. */
export class NotFoundError extends RuleError {
  constructor(what = "page") {
    super("errors.notFound", { what });
  }
}

/** Signed in or not, this actor may not do that. */
export class ForbiddenError extends RuleError {
  constructor(permission: string) {
    super("errors.forbidden", { permission });
  }
}

/** A visitor tried what a citizen may do. */
export class SignInNeededError extends RuleError {
  constructor() {
    super("errors.signInNeeded");
  }
}

/** Signed in, but others could not tell by whom a contribution is: the name comes first. */
export class NameNeededError extends RuleError {
  constructor() {
    super("errors.nameNeeded");
  }
}

export class RateLimitedError extends RuleError {
  constructor(seconds: number) {
    super("errors.rateLimited", { seconds });
  }
}

/** Why nothing can be read or kept for now; each has a message of its own, `errors.away` and so on. */
export type Trouble = "away" | "busy" | "full" | "readOnly";

/** What is asked for is right, but the database (or the disk) cannot do it now. Asking again later helps. */
export class UnavailableError extends RuleError {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(`errors.${trouble}`, {}, options);
    this.trouble = trouble;
  }
}
