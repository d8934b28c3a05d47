import type { Page } from "playwright/test";
import { dayFromNow } from "@/tests/support/seasons";
import { expect } from "../test";
import { follow, main, press, tick, write } from "./cast";

/** The superadmin says who answers, allows moderators from outside, and begins the project from the template. */
export async function beginProject(page: Page): Promise<string> {
  await page.goto("/admin/settings/departments");
  await write(page, { answeringDepartment: "Streets" }, "Save", "signed by these departments");
  await page.goto("/admin/settings/team");
  await main(page).locator("[name=externalModerators]").check();
  await press(page, "Save");
  await page.goto("/admin/projects");
  await follow(page, "New project");
  await follow(page, "Begin with this: Street redesign");
  await write(page, { "title.en": "A new Mill Street" }, "Begin the draft", "The draft is there");
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

type Invited = { email: string; name: string; role: string; leads?: string; projects?: string };

export async function invite(page: Page, { email, name, role, leads, projects }: Invited): Promise<void> {
  await page.goto("/admin/staff");
  await follow(page, "Add somebody");
  const [firstName = "", lastName = ""] = name.split(" ");
  await tick(page, "role", role);
  if (leads) await tick(page, "leads", leads);
  if (projects) await tick(page, "projects", projects);
  await write(page, { email, firstName, lastName }, "Send the invitation", email);
}

const texts = {
  "Purpose and decision": {
    "objective.en": "Walking and playing on Mill Street without fear of cars.",
    "audience.en": "Whoever lives, shops or goes to school there.",
    "decision.en": "What the street looks like from wall to wall.",
    "decider.en": "The city council",
  },
  "What can change": {
    "openPoints.en": "Trees, benches, crossings and where bicycles stand.",
    "fixedPoints.en": "The sewer is renewed, and the fire brigade gets through.",
  },
  "The city’s promise": {
    "commitment.en": "Each idea is answered before the drawing is made.",
    "means.en": "400,000 euros from this year’s budget.",
  },
};

/** What people have to know before they take part, and a page that explains it. */
export async function sayWhatMatters(page: Page, project: string): Promise<void> {
  await page.goto("/admin/projects");
  await follow(page, "A new Mill Street");
  await expect(main(page)).toContainText("8 things are still missing");
  for (const [section, fields] of Object.entries(texts)) {
    await follow(page, section);
    await write(page, fields, "Save", "Saved.");
  }
  await expect(main(page)).toContainText("A superadmin publishes and closes it");
  await page.goto(`/admin/projects/${project}/blocks`);
  await addBlock(page, "Questions and answers", {
    "title.en": "What people ask",
    "items.new.title.en": "Will buses run?",
    "items.new.text.en": "Yes, all of them.",
  });
  await addBlock(page, "Text", { "title.en": "Why now", "text.en": "The sewer is **old**." });
  await press(page, /^Up\s?: Why now/);
  await expect(main(page)).toContainText("The block has its new place");
}

async function addBlock(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
  await follow(page, "Add a block");
  await follow(page, new RegExp(`^${kind}`));
  await write(page, fields, "Add a block", "The block is on the page");
}

/** A survey of two questions, a debate, the board and a meeting, each published as far as the moderator may. */
export async function addActivities(page: Page, project: string): Promise<void> {
  await begin(page, project, "Survey", "How do you come?");
  await addQuestion(page, "One of several", { "title.en": "Your way", "choices.en": "On foot\nBy bicycle" });
  await addQuestion(page, "Text", { "title.en": "What do you miss?" });
  await follow(page, "How do you come?");
  await publish(page);

  await begin(page, project, "Debate", "Should cars leave at night?");
  await follow(page, "Name and introduction");
  await write(page, { "intro.en": "The council reads it before the drawing is made." }, "Save", "Saved.");
  await publish(page);

  await begin(page, project, "Meeting", "A walk along the street");
  await follow(page, "When, where and for how many");
  const day = dayFromNow(1);
  const meeting = { startsAt: `${day}T18:00`, endsAt: `${day}T20:00`, "place.en": "East Library" };
  await write(page, { ...meeting, capacity: "2" }, "Save", "Saved.");
  await publish(page);

  await page.goto(`/admin/projects/${project}`);
  await follow(page, /^Idea board/);
  await write(page, { "title.en": "Ideas for the street" }, "Save", "The idea board is saved");
}

async function begin(page: Page, project: string, kind: string, title: string): Promise<void> {
  await page.goto(`/admin/projects/${project}`);
  await follow(page, "New activity");
  await tick(page, "kind", kind);
  await write(page, { "title.en": title }, "Make a draft", "The draft is there");
}

async function addQuestion(page: Page, kind: string, fields: Record<string, string>): Promise<void> {
  await follow(page, /^(Questions|Add a question)/);
  if (!/\/new$/.test(new URL(page.url()).pathname)) await follow(page, "Add a question");
  await follow(page, new RegExp(`^${kind}`));
  await write(page, fields, "Add it", "It is added at the end");
}

async function publish(page: Page): Promise<void> {
  await press(page, "Publish now");
  await expect(main(page)).toContainText("It is published");
}

/** The draft as the moderator left it becomes everybody's, with all that waited for it. */
export async function publishProject(page: Page, project: string): Promise<void> {
  await page.goto(`/admin/projects/${project}`);
  await expect(main(page)).not.toContainText("still missing");
  await press(page, "Publish now");
  await expect(main(page)).toContainText("Everybody sees the project now");
}
