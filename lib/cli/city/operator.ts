import { withCity } from "@/db/with-city";
import { ClearError } from "@/lib/base/clear-error";
import { env } from "@/lib/base/env";
import { NotFoundError } from "@/lib/base/errors";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import { type City, platformRealm } from "@/lib/cities/resolve";
import { type Arguments, argumentsOf, type CityCommand } from "@/lib/cli/city/command";
import { appointOperator, dismissOperator } from "@/lib/operating/appointing/commands";
import { listOperators } from "@/lib/operating/appointing/queries";
import { systemActor } from "@/lib/people/actor";
import { emailInput } from "@/lib/people/email";

const actor = systemActor("console");

const usage = `npm run city -- operator [EMAIL [--name NAME] [--remove]]

Makes the person with this address an operator of the platform; without an address, shows who is one.

  --name NAME    first and last name; asked for at the first sign-in if not given
  --remove       an operator no longer; the account stays`;

export const operatorCommand: CityCommand = {
  summary: "name or remove an operator of the platform",
  usage,
  parse: (args) => argumentsOf(args, { usage, words: [0, 1], options: { name: "text", remove: "switch" } }),
  run: operate,
};

async function operate({ words: [word], text, has }: Arguments): Promise<void> {
  const realm = await platformRealm();
  if (word === undefined) {
    if (text("name") !== undefined || has("remove")) throw new ClearError(usage);
    return show(realm);
  }
  const email = emailInput.safeParse(word).data;
  if (!email) throw new ClearError(`“${word}” is not an e-mail address.`);
  if (has("remove")) return dismiss(realm, email);
  await appoint(realm, email, text("name") ?? "");
}

async function appoint(city: City, email: string, name: string): Promise<void> {
  const [firstName = "", ...rest] = name.trim().split(/\s+/);
  const { already } = await withCity(city.id, (db) =>
    appointOperator({ db, actor, city }, { email, firstName, lastName: rest.join(" ") }),
  );
  console.log(
    already ? `${email} is an operator already.` : `${email} is an operator of this platform from now on.`,
  );
  const address = absoluteUrl(city.primaryHost, "/sign-in?next=%2Foperator");
  console.log(`Next: sign in with that address at ${address} (a code comes by mail).`);
  const { SMTP_URL, DEMO } = env();
  if (!SMTP_URL && !DEMO)
    console.log("SMTP_URL is not set here: where the server has none, no code arrives.");
}

async function dismiss(city: City, email: string): Promise<void> {
  const left = await withCity(city.id, async (db) => {
    await dismissOperator({ db, actor, city }, { email });
    return listOperators(db);
  }).catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
    throw new ClearError(`${email} is no operator. npm run city -- operator shows who is one.`);
  });
  console.log(`${email} is an operator no longer.`);
  if (left.length === 0) console.log("Nobody is one now: npm run city -- operator EMAIL names somebody.");
}

async function show(city: City): Promise<void> {
  const operators = await withCity(city.id, listOperators);
  if (operators.length === 0)
    console.log("There is no operator yet: npm run city -- operator EMAIL names one.");
  for (const { email, firstName, lastName } of operators)
    console.log(`${email.padEnd(36)} ${firstName} ${lastName}`.trim());
}
