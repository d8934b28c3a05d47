import { accept, enter, join, signIn } from "@/tests/support/e2e/process/cast";
import {
  addActivities,
  beginProject,
  invite,
  publishProject,
  sayWhatMatters,
} from "@/tests/support/e2e/process/preparing";
import { answerSurvey, argue, findHelpful, postIdea } from "@/tests/support/e2e/process/taking-part";
import { test } from "@/tests/support/e2e/test";

const benches = {
  title: "Benches in the shade",
  text: "So that older people can rest on their way to the market.",
};

test("a team is invited, a moderator prepares a street's redesign, and citizens answer, argue and post", async ({
  browser,
  city,
}) => {
  // A whole process takes its while on a machine that does other things, too.
  test.slow();
  const { host, superadminEmail } = city;
  const mailOf = (name: string) => `${name}@${city.city.slug}.example`;
  const team = {
    heidi: { email: mailOf("heidi"), name: "Heidi Head" },
    mo: { email: mailOf("mo"), name: "Mo Outside" },
    vera: { email: mailOf("vera"), name: "Vera Council" },
  };

  const sam = await enter(browser, host, superadminEmail);
  const project = await test.step("the superadmin begins the project and invites the team", async () => {
    await signIn(sam, "/sign-in?next=/admin");
    const id = await beginProject(sam.page);
    await invite(sam.page, { ...team.heidi, role: "Head of department", leads: "Streets" });
    await invite(sam.page, { ...team.mo, role: "External moderator", projects: "A new Mill Street" });
    await invite(sam.page, { ...team.vera, role: "Policy maker" });
    return id;
  });

  const [, mo] = await test.step("they accept by the link of their mail", async () =>
    [
      await accept(browser, host, team.heidi),
      await accept(browser, host, team.mo),
      await accept(browser, host, team.vera),
    ] as const);

  await test.step("the moderator prepares it, and the superadmin publishes it", async () => {
    await sayWhatMatters(mo.page, project);
    await addActivities(mo.page, project);
    await publishProject(sam.page, project);
  });

  const [nora, olaf] = await test.step("citizens join", async () =>
    [await join(browser, host, "Nora Walker"), await join(browser, host, "Olaf Other")] as const);

  await test.step("they answer, argue on both sides, find the other side helpful, and post", async () => {
    await answerSurvey(nora.page, "On foot", "A bench halfway");
    await answerSurvey(olaf.page, "By bicycle", "A lane of my own");
    await argue(nora.page, "For", "Children cross here.");
    await argue(olaf.page, "Against", "Medicine comes at night.");
    await findHelpful(olaf.page, "For");
    await postIdea(nora.page, benches);
  });
});
