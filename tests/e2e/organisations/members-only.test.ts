import { type Role, roles } from "@/lib/people/actor";
import { permissions } from "@/lib/people/permissions";
import { createTestCity } from "@/tests/support/city";
import { PlainBrowser } from "@/tests/support/e2e/plain-browser";
import { expect, test } from "@/tests/support/e2e/test";
import { organise } from "@/tests/support/organisations";

test("an organisation's desk opens to its speakers, whatever their role; its members to the city, too; to nobody else", async ({
  city,
}) => {
  const speaker = await city.person();
  const { code } = await organise(city, speaker);
  const elsewhere = await createTestCity();
  const open = async (path: string, session: string) =>
    (await new PlainBrowser(city.host, session).get(path)).status;
  const [edit, members] = [`/organisations/edit/${code}`, `/organisations/members/${code}`];
  const own = await city.session(speaker);
  expect([await open(edit, own), await open(members, own)]).toEqual([200, 200]);
  const verifies = (role: Role) => permissions["organisations.verify"][role] === "city";
  expect(roles.filter(verifies)).not.toEqual([]);
  for (const role of roles) {
    const session = await city.session(await city.person({ role }));
    const seen = [role, await open(edit, session), await open(members, session)];
    expect(seen).toEqual([role, 404, verifies(role) ? 200 : 404]);
  }
  const stranger = await elsewhere.session(await elsewhere.superadmin());
  for (const path of [edit, members]) expect(await open(path, stranger)).toBeGreaterThanOrEqual(300);
});
