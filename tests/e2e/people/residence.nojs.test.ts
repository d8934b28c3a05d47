import { askForLetter, markPrinted } from "@/lib/people/residence/letters/commands";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { wordsOf } from "@/tests/support/e2e/plain-page";
import { addressOf, expect, test } from "@/tests/support/e2e/test";
import { changeSettings } from "@/tests/support/idea";
import { startOidcProvider } from "@/tests/support/oidc";
import { home, letterOf, nora, putOnList, verifiesResidents } from "@/tests/support/residents";
import { withProvider } from "@/tests/support/sign-in";
import { startSurvey } from "@/tests/support/surveys";

const own = "/account/residence";
const asked = [{ kind: "single" as const, choices: ["Yes", "No"] }];

test("without a script somebody on the list is led from a survey for residents to showing it, and back", async ({
  city,
  page,
  signInAs,
}) => {
  await putOnList(city, nora);
  const { code, slug } = await startSurvey(city, asked, { who: "residents" });
  await signInAs(await city.person());
  await page.goto(`/take-part/${code}/${slug}`);
  const main = page.getByRole("main");
  await expect(main).toContainText("Show once that you live here");
  await main.getByRole("link", { name: "Show that you live here" }).click();
  const list = page.getByRole("region", { name: "By the city’s list" });
  await list.getByLabel("Last name").fill("Runner");
  await list.getByLabel("Date of birth").fill("1990-05-12");
  await list.getByLabel("Postcode").fill("1000");
  await main.getByRole("button", { name: "Check" }).click();
  await expect(main).toContainText("on no line of the city’s list");
  await expect(list.getByLabel("Last name")).toHaveValue("Runner");
  await list.getByLabel("Last name").fill("WALKER");
  await main.getByRole("button", { name: "Check" }).click();
  await expect(main).toContainText("You are verified as a resident");
  await main.getByRole("link", { name: "Go on where you were" }).click();
  await expect(page).toHaveURL(new RegExp(`/take-part/${code}/${slug}$`));
  await expect(main.getByRole("link", { name: "Start" })).toBeVisible();
});

test("guesses at the list run out, and what was refused is kept nowhere", async ({ city }) => {
  await putOnList(city, nora);
  const browser = new PlainBrowser(city.host, await city.session(await city.person()));
  const form = await browser.form(own, "lastName");
  const guess = { ...nora, lastName: "Runner" };
  for (let tries = 0; tries < 6; tries += 1)
    expect(wordsOf(await browser.send(form, guess))).toContain("on no line of the city’s list");
  expect(wordsOf(await browser.send(form, { ...nora }))).not.toContain("You are verified");
  expect(wordsOf(await browser.get(own))).not.toContain("You are verified");
});

test("without a script a letter is asked for, printed by staff, and its code entered", async ({
  city,
  page,
  signInAs,
}) => {
  await verifiesResidents(city);
  const person = await city.person({ firstName: "Nora", lastName: "Walker" });
  await signInAs(person);
  await page.goto(own);
  const main = page.getByRole("main");
  await expect(main.getByLabel("Name, as on your letterbox")).toHaveValue("Nora Walker");
  await main.getByLabel("Street and number").fill(home.street);
  await main.getByLabel("Postcode").last().fill(home.postcode);
  // As the city's list has it, so that one person stands for one account.
  await main.getByRole("button", { name: "Ask for the letter" }).click();
  await expect(main.getByRole("link", { name: "Fill this in" }).first()).toBeVisible();
  await expect(main.getByLabel("Street and number")).toHaveValue(home.street);
  await main.getByLabel("Last name").last().fill("Walker");
  await main.getByLabel("Date of birth").last().fill("1990-05-12");
  await main.getByRole("button", { name: "Ask for the letter" }).click();
  await expect(main).toContainText("You asked for a letter");
  const staff = new PlainBrowser(city.host, await city.session(await city.person({ role: "moderator" })));
  const paper = wordsOf(await staff.get("/admin/residents/letters"));
  const code = /enter this code:\s*([2-9a-z]{4}-[2-9a-z]{4})/.exec(paper)?.[1] ?? "";
  await staff.send(await staff.form("/admin/residents/letters", "ids"));
  await page.goto(`${own}?code=${code}`);
  await expect(main.getByLabel("The code in the letter")).toHaveValue(code);
  await main.getByLabel("The code in the letter").fill("nonsense");
  await main.getByRole("button", { name: "Enter the code" }).click();
  await expect(main).toContainText("not the code of a letter to you");
  await main.getByLabel("The code in the letter").fill(code.toUpperCase());
  await main.getByRole("button", { name: "Enter the code" }).click();
  await expect(main).toContainText("You are verified as a resident");
  await expect(main).toContainText("by a letter");
  expect(await letterOf(city, person)).toBe("");
});

test("a letter to the same home is refused to a second account with a clear sentence", async ({ city }) => {
  await verifiesResidents(city);
  const staff = await city.superadmin();
  const enter = async () => {
    const person = await city.person();
    await city.run((db) => askForLetter({ db, actor: person, city: city.city }, home));
    const id = await letterOf(city, person);
    const desk = new PlainBrowser(city.host, await city.session(staff));
    const paper = wordsOf(await desk.get("/admin/residents/letters"));
    const code = /enter this code:\s*([2-9a-z]{4}-[2-9a-z]{4})/.exec(paper)?.[1] ?? "";
    await city.run((db) => markPrinted({ db, actor: staff }, { ids: [id] }));
    const browser = new PlainBrowser(city.host, await city.session(person));
    return browser.send(await browser.form(own, "code"), { code });
  };
  expect((await enter()).status).toBe(303);
  expect(wordsOf(await enter())).toContain("Another account was verified by this already");
});

test("without a script signing in by the city's provider verifies whom it says lives here", async ({
  page,
  city,
}) => {
  const provider = await startOidcProvider([`${addressOf(city.host)}/api/auth/callback/oidc`]);
  provider.account = { sub: "1", given_name: "Eve", family_name: "Id", address: { postal_code: "1000" } };
  await withProvider(city, provider);
  await changeSettings(city, { residenceClaim: "address.postal_code", residenceClaimValues: ["1000"] });
  await page.goto(`/sign-in?next=${own}`);
  await page.getByRole("button", { name: "Continue with City card" }).click();
  await expect(page).toHaveURL(own);
  await expect(page.getByRole("main")).toContainText("by the city’s sign-in service");
  await provider.close();
});
