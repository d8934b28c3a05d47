import { SignInNeededError } from "@/lib/base/errors";
import type { Locale } from "@/lib/i18n/locales";

/** A role other than a visitor's, from the one that may least in a city to the one that may most; operators are of another realm. */
export const roles = [
  ...(["citizen", "policy_maker", "communication", "external_moderator"] as const),
  ...(["project_moderator", "moderator", "department_head", "superadmin", "operator"] as const),
] as const;
export type Role = (typeof roles)[number];

/** The roles that reach the projects given to them and nothing beyond: of the city's own staff, and from outside. */
export const boundToProjects = ["project_moderator", "external_moderator"] as const satisfies readonly Role[];

export function isBoundToProjects(role: string): boolean {
  return boundToProjects.some((bound) => bound === role);
}

/** Who is asking. A person's id is only valid in the city whose session named it. */
export type Actor = Visitor | Person | System;

export type Visitor = { kind: "visitor" };

export type Person = {
  kind: "person";
  id: string;
  role: Role;
  firstName: string;
  lastName: string;
  locale: Locale;
  /** False until the person has given a name, which contributions need. */
  named: boolean;
  reviewed: boolean;
  /** The departments that a head leads, as topics name them. */
  leads?: readonly string[];
  /** The projects that a moderator sets up, moderates and answers in. */
  moderates?: readonly string[];
  /**
   * What a member of staff has yet to do before this session is more than a citizen's; `role` is a citizen's until
   * then, and `withheld` the one they will have.
   */
  wanting?: Wanting;
  withheld?: Role;
  /** Badges wait that the person has not seen yet. */
  hasNews?: boolean;
};

/** What stands between a session and its person's own role: the app's code, or setting the app up. */
export type Wanting = "code" | "setUp";

/** Imports, jobs and the command line: no person, all permissions, recorded by its reason. */
export type System = { kind: "system"; reason: "import" | "job" | "console" };

export const visitor: Visitor = { kind: "visitor" };

export function systemActor(reason: System["reason"]): System {
  return { kind: "system", reason };
}

/** The id that rows and events name, or null where nobody is signed in. */
export function actorId(actor: Actor): string | null {
  return actor.kind === "person" ? actor.id : null;
}

/**
 * The person behind the actor, for what only a person can do (a vote, a mark), not a job or an import.
 * @throws SignInNeededError
 */
export function asPerson(actor: Actor): Person {
  if (actor.kind !== "person") throw new SignInNeededError();
  return actor;
}
