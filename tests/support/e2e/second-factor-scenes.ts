import type { Person } from "@/lib/people/actor";
import { beginFactor, keepRecoveryCodes } from "@/lib/people/second-factor/commands";
import type { TestCity } from "@/tests/support/city";
import { setUpFactor } from "@/tests/support/second-factor";
import type { collectForms } from "./met-forms";
import { PlainBrowser } from "./plain-browser";

type Step = (here: TestCity, person: Person, session: string) => Promise<void>;

const begin: Step = (here, actor) => here.run((db) => beginFactor({ db, actor, city: here.city }));
const keep: Step = async (here, actor, session) => {
  await setUpFactor(here, actor, session);
  await here.run((db) => keepRecoveryCodes({ db, actor, city: here.city }));
};
const steps: Step[] = [async () => {}, begin, setUpFactor, keep];

/** Each step of setting the app up, by somebody who stays at it, and where its code is asked for. */
export async function visitSecondFactor(
  forms: ReturnType<typeof collectForms>,
  here: TestCity,
): Promise<void> {
  const { host } = here;
  for (const step of steps) {
    const person = await here.person({ role: "moderator" });
    const session = await here.session(person);
    await step(here, person, session);
    const browser = async () => new PlainBrowser(host, session);
    await forms.visit({ host, who: "staff", browser, paths: ["/account/second-factor"] });
  }
  const person = await here.person({ role: "moderator" });
  await keep(here, person, await here.session(person));
  const again = await here.session(person);
  await forms.visit({
    ...{ host, who: "staff who come again", browser: async () => new PlainBrowser(host, again) },
    paths: ["/sign-in/second-factor?next=/admin"],
  });
}
