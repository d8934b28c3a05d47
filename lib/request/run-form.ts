import { randomUUID } from "node:crypto";
import { notFound, unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { type CityDb, withCity } from "@/db/with-city";
import {
  NameNeededError,
  NotFoundError,
  RuleError,
  SignInNeededError,
  UnavailableError,
} from "@/lib/base/errors";
import type { FormValues } from "@/lib/base/form-state";
import { cityPath } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import type { CitySettings } from "@/lib/cities/settings";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { type Actor, actorId } from "@/lib/people/actor";
import { keepPending, type PendingContribution } from "@/lib/people/pending";
import { requestContext } from "./actor";
import { browserHash } from "./browser";
import { type FormFields, fieldErrors } from "./form-data";
import { requestAddress, requestCity } from "./host";
import { forget } from "./known";
import { consumeLimit, type Limit } from "./limits";
import { localeOfPath } from "./locale";
import { contentHash, onceOnly, type Submission } from "./once";
import { logUnexpected } from "./unexpected";

/** What an action works with once the request was found good. */
export type ActionRequest<Input, Prepared> = {
  city: City;
  settings: CitySettings;
  actor: Actor;
  locale: Locale;
  t: Translator;
  /** The action's one transaction: what returns `invalid` or throws takes everything in it back. */
  db: CityDb;
  input: Input;
  prepared: Prepared;
  path: (path: string) => string;
};

/** Where to go (another site by its whole address), or what to say. Going happens after the transaction ended. */
export type ActionResult =
  | { go: string }
  | { done: string; values?: FormValues }
  /** `values` come beside what was typed, or in its place: what is asked, what somebody else saved meanwhile. */
  | {
      invalid: string;
      fields?: Record<string, string>;
      formKey?: string;
      values?: FormValues;
      /** What was written stays all the same: a file that came, which no browser hands back to be sent again. */
      stays?: true;
    };

/** `first` is a page to go to before the form's own work can be done; it leads back. */
export type Outcome = ActionResult | { first: string };

export type Base = Omit<ActionRequest<never, never>, "db" | "input" | "prepared">;

export type Options<Input, Prepared> = {
  limit?: Limit;
  /** The apex's realm (operators, founders) instead of a city, or both. */
  realm?: "city" | "platform" | "any";
  /**
   * Post first, sign in after: what is to be kept where the work needs a person (or the person a name). It is
   * published by signing in, see lib/onboarding/publish-pending.ts.
   */
  keep?: (request: { input: Input; prepared: Prepared }) => PendingContribution;
  /**
   * What else is wrong with a form that the schema refuses, by rules that it does not know: so that people mend it once.
   * A form that the schema takes is looked at by its work.
   */
  alsoWrong?: (request: Base & { fields: FormFields }) => Promise<Record<string, string>>;
  /** Slow work without the database (images, another server) before the transaction opens. */
  prepare?: (request: Base & { input: Input }) => Promise<Prepared>;
};

/** The same where the work brings its own transaction. */
export type Asked<Input, Prepared> = Omit<ActionRequest<Input, Prepared>, "db">;

type Named<Schema extends z.ZodType, Prepared> = {
  name: string;
  schema: Schema;
  options: Options<z.output<Schema>, Prepared>;
};

export type Form<Schema extends z.ZodType, Prepared> = Named<Schema, Prepared> & {
  work: (request: ActionRequest<z.output<Schema>, Prepared>) => Promise<ActionResult>;
};

/** A form without a key whose work many share, so that it is done in a transaction of theirs. */
export type SharedForm<Schema extends z.ZodType, Prepared> = Named<Schema, Prepared> & {
  work: (request: Asked<z.output<Schema>, Prepared>) => Promise<ActionResult>;
};

type Sent = {
  fields: FormFields;
  /** A form with a key runs once: the same key again replays the first answer. */
  key: string;
  /** The page the form stood on; its language is the answer's. */
  pagePath: string;
};

/**
 * What every form sent goes through: finds the city by host and the actor by session, parses the fields by
 * the schema, counts them against the limit, runs the work in one transaction, and turns broken rules into
 * sentences.
 */
export async function runForm<Schema extends z.ZodType, Prepared>(
  form: Form<Schema, Prepared>,
  sent: Sent,
): Promise<Ran> {
  return receive(form, sent, (sending, request) =>
    atMostOnce(sending, (db) => form.work({ ...request, db })),
  );
}

/** The same for work that brings its own transaction. */
export async function runShared<Schema extends z.ZodType, Prepared>(
  form: SharedForm<Schema, Prepared>,
  sent: Omit<Sent, "key">,
): Promise<Ran> {
  return receive(form, { ...sent, key: "" }, (_, request) => form.work(request));
}

type Ran = { base: Base; outcome: Outcome };

async function receive<Schema extends z.ZodType, Prepared>(
  { name, schema, options }: Named<Schema, Prepared>,
  { fields, key, pagePath }: Sent,
  perform: (sending: Sending, request: Asked<z.output<Schema>, Prepared>) => Promise<Outcome>,
): Promise<Ran> {
  const base = await openForm(options.realm ?? "city", pagePath);
  const { t, city, actor } = base;
  const outcome = await settle(t, async () => {
    if (options.limit) await consumeLimit(options.limit, city.id, await limitSubject(actor));
    const parsed = await schema.safeParseAsync(fields, { reportInput: true });
    if (!parsed.success) {
      const also = await options.alsoWrong?.({ ...base, fields });
      return { invalid: "", fields: { ...fieldErrors(t, parsed.error), ...also } };
    }
    const input = parsed.data;
    const prepared = (await options.prepare?.({ ...base, input })) as Prepared;
    const submission = key
      ? { form: name, key, owner: await ownerOf(actor), contentHash: await contentHash(fields) }
      : null;
    const sending = { ...base, submission };
    return perform(sending, { ...base, input, prepared }).catch((error) => {
      const first = placeToGoFirst(error);
      if (!first || !options.keep) throw error;
      const kept = options.keep({ input, prepared });
      return atMostOnce(sending, async (db) => {
        await keepForLater(db, actor, kept);
        return { first };
      });
    });
  });
  // Who runs the city sees what they changed, however slowly the word of it travels.
  if (actor.kind === "person" && actor.role !== "citizen") forget(city.id);
  return { base, outcome };
}

async function openForm(realm: "city" | "platform" | "any", pagePath: string): Promise<Base> {
  const city = await requestCity();
  if (city?.state !== "live" || (realm !== "any" && city.kind !== realm)) notFound();
  const locale = localeOfPath(city, pagePath);
  const { actor, settings } = await requestContext(city);
  const path = (to: string) => cityPath(city, locale, to);
  return { city, settings, actor, locale, t: getTranslator(locale), path };
}

type Sending = Base & { submission: Submission | null };

/** In one transaction, and where the form has a key only if it was not used: else its first answer again. */
function atMostOnce(
  { city, t, submission }: Sending,
  run: (db: CityDb) => Promise<Outcome>,
): Promise<Outcome> {
  return inTransaction(city.id, async (db) => {
    if (!submission) return run(db);
    const settled = await onceOnly(db, submission, async () => refuseInvalid(await run(db)));
    return settled === "changed"
      ? { invalid: t("errors.keyReused"), formKey: randomUUID() }
      : (settled.answer as Outcome);
  });
}

/** An `invalid` result is carried out of the transaction by throwing, so that nothing of it stays, unless it says so. */
async function inTransaction(cityId: string, run: (db: CityDb) => Promise<Outcome>): Promise<Outcome> {
  try {
    return await withCity(cityId, async (db) => refuseInvalid(await run(db)));
  } catch (error) {
    if (error instanceof RefusedForm) return error.result;
    throw error;
  }
}

function refuseInvalid(result: Outcome): Outcome {
  if ("invalid" in result && !result.stays) throw new RefusedForm(result);
  return result;
}

class RefusedForm extends Error {
  readonly result: Outcome;
  constructor(result: Outcome) {
    super("refused form");
    this.result = result;
  }
}

async function settle(t: Translator, run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof NotFoundError) notFound();
    const first = placeToGoFirst(error);
    if (first) return { first };
    if (error instanceof UnavailableError) logUnexpected(error);
    if (error instanceof RuleError) {
      return { invalid: t.has(error.messageKey) ? t(error.messageKey, error.values) : t("errors.refused") };
    }
    return { invalid: t("errors.unexpected", { reference: logUnexpected(error) }) };
  }
}

/** What needs a person leads to signing in, what needs a name to giving it. */
function placeToGoFirst(error: unknown): string | null {
  if (error instanceof SignInNeededError) return "/sign-in";
  return error instanceof NameNeededError ? "/welcome" : null;
}

async function keepForLater(db: CityDb, actor: Actor, contribution: PendingContribution): Promise<void> {
  const owner = { browserHash: await browserHash(), personId: actorId(actor) };
  await keepPending(db, { ...owner, ...contribution });
}

async function ownerOf(actor: Actor): Promise<string> {
  return actor.kind === "person" ? actor.id : browserHash();
}

async function limitSubject(actor: Actor): Promise<string> {
  return actor.kind === "person" ? actor.id : requestAddress();
}
