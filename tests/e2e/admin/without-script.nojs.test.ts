import { createTestCity } from "@/tests/support/city";
import { builtRoutes } from "@/tests/support/e2e/build";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { expect, test } from "@/tests/support/e2e/test";
import { activitiesJourneys } from "./journeys/activities";
import { answeringJourneys } from "./journeys/answering";
import { answersJourneys } from "./journeys/answers";
import { auditJourneys } from "./journeys/audit";
import { blocksJourneys } from "./journeys/blocks";
import { censusJourneys } from "./journeys/census";
import { challengeJourneys } from "./journeys/challenges";
import { cityJourneys } from "./journeys/city";
import { engagementJourneys } from "./journeys/engagement";
import { fairnessJourneys } from "./journeys/fairness";
import { foldersJourneys } from "./journeys/folders";
import { insightJourneys } from "./journeys/insight";
import { moderationJourneys } from "./journeys/moderation";
import { newsJourneys } from "./journeys/news";
import { organisationsJourneys } from "./journeys/organisations";
import { peopleJourneys } from "./journeys/people";
import { placesJourneys } from "./journeys/places";
import { pollsJourneys } from "./journeys/polls";
import { projectsJourneys } from "./journeys/projects";
import { promisesJourneys } from "./journeys/promises";
import { residentsJourneys } from "./journeys/residents";
import { rewardsJourneys } from "./journeys/rewards";
import { seasonsJourneys } from "./journeys/seasons";
import { voicesJourneys } from "./journeys/voices";
import { wordsJourneys } from "./journeys/words";

const root = "/[city]/[locale]/admin";
const parts = {
  "how a city looks and speaks": cityJourneys,
  "its topics, statuses and pages": wordsJourneys,
  "its neighbourhoods": placesJourneys,
  "what it promises, and where it is found": answersJourneys,
  "what it promised step by step": promisesJourneys,
  "how it answers together": answeringJourneys,
  "its projects": projectsJourneys,
  "the pages of its projects": blocksJourneys,
  "how its projects are ordered": foldersJourneys,
  "what people can take part in": activitiesJourneys,
  "polls and volunteering": pollsJourneys,
  challenges: challengeJourneys,
  "who speaks beside single people": organisationsJourneys,
  "who lives here, and whom it invites": residentsJourneys,
  "its rewards and who hands them out": rewardsJourneys,
  "who takes part and who lives here": censusJourneys,
  "what taking part earns": engagementJourneys,
  "its seasons": seasonsJourneys,
  "whether points come fairly": fairnessJourneys,
  "its dashboard": insightJourneys,
  "what people say": voicesJourneys,
  "what it tells, and when": newsJourneys,
  "what staff did": auditJourneys,
  "what staff decide, and what is said against it": moderationJourneys,
  "its team, its moderation and its accounts": peopleJourneys,
};

/** They have tests of their own: tests/e2e/imports. */
const elsewhere = /^\/import(\/|$)/;

test("every page of the staff has its journey without a script", () => {
  const built = builtRoutes()
    .filter(({ kind, pattern }) => kind === "page" && `${pattern}/`.startsWith(`${root}/`))
    .map(({ pattern }) => pattern.slice(root.length))
    .filter((pattern) => !elsewhere.test(pattern));
  const walked = Object.values(parts).flatMap((journeys) => Object.keys(journeys));
  expect(walked.sort()).toEqual([...new Set(built)].sort());
});

for (const [what, journeys] of Object.entries(parts)) {
  test(`by forms and links alone, staff settle ${what}`, async () => {
    for (const [pattern, journey] of Object.entries(journeys)) {
      await test.step(pattern || "/", async () => {
        const city = await createTestCity();
        const staff = new PlainBrowser(city.host, await city.session(await city.superadmin()));
        await journey(staff, city);
        const visited = [...staff.visited].some((path) => stands(pattern).test(path));
        expect(visited, `the journey of ${pattern} comes to its page`).toBe(true);
      });
    }
  });
}

function stands(pattern: string): RegExp {
  return new RegExp(`^/admin${pattern.replace(/\[[^\]]+\]/g, "[^/]+")}$`);
}
