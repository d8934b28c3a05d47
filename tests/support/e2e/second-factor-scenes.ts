import { beginFactor, keepRecoveryCodes } from "@/lib/people/second-factor/commands";
import type { TestCity } from "@/tests/support/city";
import { setUpFactor } from "@/tests/support/second-factor";
import type { collectForms } from "./met-forms";
import { PlainBrowser } from "./plain-browser";

/** Each step of setting the app up, and where its code is asked for. */
export async function visitSecondFactor(
  forms: ReturnType<typeof collectForms>,
  here: TestCity,
): Promise<void> {
  const path = "/account/second-factor";
  const person = await here.person({ role: "moderator" });
  const session = await here.session(person);
  const { host } = here;
  const desk = { host, who: "staff", browser: async () => new PlainBrowser(host, session) };
  await forms.visit({ ...desk, paths: [path] });
  const own = { actor: person, city: here.city };
  await here.run((db) => beginFactor({ db, ...own }));
  await forms.visit({ ...desk, paths: [path] });
  await setUpFactor(here, person, session);
  await forms.visit({ ...desk, paths: [path] });
  await here.run((db) => keepRecoveryCodes({ db, ...own }));
  await forms.visit({ ...desk, paths: [path] });
  const again = await here.session(person);
  await forms.visit({
    ...{ host, who: "staff who come again", browser: async () => new PlainBrowser(host, again) },
    paths: ["/sign-in/second-factor?next=/admin"],
  });
}
