import { askForReviews } from "@/lib/projects/reviewing/ask";
import { propose, verify } from "@/tests/support/e2e/process/association";
import {
  accept,
  enter,
  follow,
  join,
  mailSaying,
  main,
  press,
  signIn,
  write,
} from "@/tests/support/e2e/process/cast";
import {
  answer,
  checkIn,
  closeProject,
  mergeInto,
  sayOutcome,
  writeMinutes,
} from "@/tests/support/e2e/process/deciding";
import {
  addActivities,
  beginProject,
  invite,
  publishProject,
  sayWhatMatters,
} from "@/tests/support/e2e/process/preparing";
import { findsNothing, readsOnly } from "@/tests/support/e2e/process/reading";
import {
  answerSurvey,
  argue,
  findHelpful,
  postIdea,
  postTwin,
  sayHowItWas,
  supportIdea,
  takePlace,
} from "@/tests/support/e2e/process/taking-part";
import { expect, test } from "@/tests/support/e2e/test";
import { dayFromNow } from "@/tests/support/seasons";

const ideas = {
  benches: {
    title: "Benches in the shade",
    text: "So that older people can rest on their way to the market.",
  },
  bench: {
    title: "A bench in the shade",
    text: "So that old people can rest on the way to the market.",
  },
  lamps: {
    title: "Lamps that shine downwards",
    text: "So that people see the pavement at night and nobody is kept awake.",
  },
  cars: { title: "A car park instead", text: "Visitors from the villages would leave their cars there." },
};

test("a street is redesigned with its people: asked, argued, answered, promised, told what it changed", async ({
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

  const [heidi, mo, vera] = await test.step("they accept by the link of their mail", async () =>
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

  const [nora, olaf, pia] = await test.step("citizens join", async () =>
    [
      await join(browser, host, "Nora Walker"),
      await join(browser, host, "Olaf Other"),
      await join(browser, host, "Pia Park"),
    ] as const);

  const seen = await test.step("they answer, argue, post, support and take a place", async () => {
    const survey = await answerSurvey(nora.page, "On foot", "A bench halfway");
    await answerSurvey(olaf.page, "By bicycle", "A lane of my own");
    const debate = await argue(nora.page, "For", "Children cross here.");
    await argue(olaf.page, "Against", "Medicine comes at night.");
    await findHelpful(olaf.page, "For");
    const idea = await postIdea(nora.page, ideas.benches);
    await postTwin(olaf.page, ideas.bench, ideas.benches.title);
    await postIdea(pia.page, ideas.cars);
    await supportIdea(pia.page, ideas.benches.title);
    await supportIdea(nora.page, ideas.cars.title);
    const walk = await takePlace(nora.page);
    await takePlace(olaf.page);
    return { survey, debate, idea, walk };
  });

  const association = "Friends of Mill Street";
  await test.step("an association takes part: proposed, verified by the city, its speaker posts and argues as it", async () => {
    const ana = await join(browser, host, "Ana Speaker");
    const about = "We are the neighbours who look after the trees of the street.";
    const address = await propose(ana.page, association, about);
    await verify(sam.page, association);
    const lamps = await postIdea(ana.page, ideas.lamps, association);
    await argue(ana.page, "For", "At night one hears the birds again.", association);
    // Everybody reads in whose name it was said, and by whom, and finds both on the association's page.
    const said = `${association} spoken by Ana Speaker`;
    await nora.page.goto(lamps);
    await expect(main(nora.page)).toContainText(said);
    await nora.page.goto(seen.debate);
    const argument = main(nora.page).getByRole("article").filter({ hasText: "hears the birds again" });
    await expect(argument).toContainText(said);
    await argument.getByRole("button", { name: /^Helpful/ }).click();
    await nora.page.goto(address);
    for (const words of ["Verified by", ideas.lamps.title, "hears the birds again"])
      await expect(main(nora.page)).toContainText(words);
  });

  await test.step("the department merges, accepts, promises and refuses, and supporters are told", async () => {
    await mergeInto(heidi.page, ideas.bench.title, ideas.benches.title);
    await answer(heidi.page, ideas.benches.title, {
      ...{ status: "accepted", text: "Six benches come beneath the new trees." },
    });
    for (const name of ["nora", "olaf", "pia"]) await mailSaying(mailOf(name), "Six benches come");
    await follow(heidi.page, "Promised steps");
    const step = { "title.en": "Six benches stand", dueOn: dayFromNow(60) };
    await write(heidi.page, step, "Promise a step", "Everybody sees it");
    await answer(heidi.page, ideas.cars.title, {
      ...{ status: "declined", text: "The street becomes narrower, so there is no room for it." },
    });
    await mailSaying(mailOf("nora"), "there is no room for it");
    await nora.page.goto("/promises");
    await expect(
      main(nora.page).getByRole("listitem").filter({ hasText: "Six benches stand" }),
    ).toContainText("Open");
  });

  const desk = await test.step("the meeting is held, and the project ends with what it changed", async () => {
    await mo.page.goto(`/admin/projects/${project}`);
    const meeting = await follow(mo.page, /^Meeting/);
    await nora.page.goto(seen.walk);
    const code = await main(nora.page).getByText("Your code:").textContent();
    await checkIn(mo.page, meeting, code?.split(":")[1]?.trim() ?? "", "Olaf Other");
    await writeMinutes(mo.page, meeting, "Everybody wants shade.");
    await sayOutcome(mo.page, project, "You asked for shade: **six benches** come.", ideas.benches.title);
    await closeProject(sam.page, project);
    return meeting;
  });

  await test.step("those who took part say how it was, and read what it changed", async () => {
    // The hour strikes.
    await askForReviews({ cityId: city.id });
    const asked = await mailSaying(mailOf("nora"), "Nobody learns who answered what");
    await sayHowItWas(nora.page, asked.links.find((link) => link.includes("/review")) ?? "");
    await nora.page.goto("/projects");
    await follow(nora.page, /A new Mill Street/);
    const outcome = main(nora.page).getByRole("region", { name: "What your input changed" });
    await expect(outcome).toContainText("six benches");
    await outcome.getByRole("link", { name: ideas.benches.title }).click();
    await expect(main(nora.page)).toContainText("Six benches come beneath the new trees");
  });

  await test.step("the policy maker reads all of it and can change nothing", async () => {
    const { page } = vera;
    await page.goto("/projects");
    const read = await follow(page, /A new Mill Street/);
    await readsOnly(page, read, "six benches");
    await readsOnly(page, seen.survey, "2 people");
    await readsOnly(page, `${seen.survey.split("/").slice(0, 3).join("/")}/results`, "On foot");
    await readsOnly(page, seen.debate, "Children cross here.");
    await readsOnly(page, seen.walk, "Everybody wants shade.");
    await readsOnly(page, `${seen.idea}?answer=1`, "Six benches come");
    await readsOnly(page, "/promises", "Six benches stand");
    // The desk's own address leads to what they can read there.
    await page.goto("/admin");
    await expect(page).toHaveURL(/\/admin\/insight$/);
    await press(page, "Put this away");
    await readsOnly(page, "/admin/insight", "A new Mill Street");
    await readsOnly(page, `/admin/insight?project=${read.split("/")[2]}`, "A new Mill Street");
    await readsOnly(page, `${read.split("/").slice(0, 3).join("/")}/review`, "Only those who took part");
    const edits = [
      "",
      "/about",
      "/blocks",
      "/texts/outcome",
      "/schedule",
      "/moderators",
      "/board",
      "/reviews",
    ];
    await findsNothing(page, [
      ...["/admin/projects", "/admin/projects/new", "/admin/ideas", "/admin/staff", "/admin/settings"],
      ...["/admin/moderation", "/admin/activities/new", "/admin/news/new"],
      ...edits.map((edit) => `/admin/projects/${project}${edit}`),
      ...["", "/rules", "/people", "/minutes"].map((edit) => `${desk}${edit}`),
      ...["/merge", "/milestones"].map((edit) => `/admin/ideas/${seen.idea.split("/")[2]}${edit}`),
    ]);
  });
});
