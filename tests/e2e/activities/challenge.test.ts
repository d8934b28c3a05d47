import { playChallenge } from "@/tests/support/e2e/process/challenge";
import { test } from "@/tests/support/e2e/test";

test("a whole challenge is played: asked, answered, finalists, recognition", async ({
  city,
  page,
  signInAs,
}) => {
  const email = `ada@${city.host.split(".")[0]}.example`;
  const [staff, author] = [await city.superadmin(), await city.person({ email })];
  await playChallenge({ page, signInAs, staff, author, email });
});
