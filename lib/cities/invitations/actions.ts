"use server";

import { knownDepartments } from "@/lib/cities/departments/queries";
import { keepDraft, readDraft } from "@/lib/cities/kept-drafts";
import { inviteInput } from "@/lib/cities/staff/input";
import { locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { asPerson } from "@/lib/people/actor";
import { authorize, rolesWith } from "@/lib/people/permissions";
import { cityAction } from "@/lib/request/action";
import { hindrances } from "./check";
import { acceptInvitation, invitePeople, resendInvitation, revokeInvitation } from "./commands";
import {
  acceptInput,
  invitationInput,
  type ManyDraft,
  manyDraft,
  manyInput,
  mostAtOnce,
  sendDraftInput,
} from "./input";
import { readList, roleNames } from "./read-list";

const limit = { limit: { name: "invitations", points: 60, seconds: 3600 } };

export const inviteStaffForm = cityAction(
  "city.staff.invite",
  inviteInput,
  async (request) => {
    const { input, t, path } = request;
    const { hindered } = await invitePeople(request, [input]);
    const why = hindered.get(input.email);
    if (why) return { invalid: "", fields: { email: t(`invitations.problem.${why}`) } };
    return { go: path("/admin/staff?saved=staffInvited") };
  },
  limit,
);

/** Looks at a list before anybody is asked; what is wrong with a line stands beside it. */
export const readInvitesForm = cityAction(
  "city.staff.readList",
  manyInput,
  async ({ input, actor, city, db, t, path }) => {
    authorize(actor, "city.manageStaff");
    const names = roleNames((role) => locales.map((locale) => getTranslator(locale)(`roles.part.${role}`)));
    const list = input.file ? await textOf(input.file) : input.list;
    const read = readList(list, input, names);
    if (!read.ok) {
      const { why, line = 0 } = read;
      return { invalid: "", fields: { list: t(`invitations.list.${why}`, { line, most: mostAtOnce }) } };
    }
    const emails = read.lines.flatMap(({ invite }) => invite?.email ?? []);
    const known = await hindrances(db, emails);
    const departments = await knownDepartments(db);
    const lines = read.lines.map((line) => {
      const { invite } = line;
      const strange = invite?.leads.some((name) => !departments.includes(name)) ? "department" : null;
      return { ...line, problem: line.problem ?? strange ?? (invite && known.get(invite.email)) ?? null };
    });
    const { role, leads, projects } = input;
    const draft: ManyDraft = { list, role, leads, projects, lines };
    const id = await keepDraft({ cityId: city.id, personId: asPerson(actor).id }, draft);
    return { go: path(`/admin/staff/many?draft=${id}`) };
  },
);

/** Asks those of whom nothing hindered the list; who was asked or joined meanwhile is left out. */
export const sendInvitesForm = cityAction(
  "city.staff.sendList",
  sendDraftInput,
  async (request) => {
    const { input, actor, city, path, t } = request;
    authorize(actor, "city.manageStaff");
    const kept = await readDraft({ cityId: city.id, personId: asPerson(actor).id }, input.draft);
    const draft = manyDraft.safeParse(kept);
    if (!draft.success) return { invalid: t("invitations.gone") };
    const asked = draft.data.lines.flatMap(({ invite, problem }) => (invite && !problem ? [invite] : []));
    if (asked.length === 0) return { invalid: t("invitations.nobody") };
    const { batch } = await invitePeople(request, asked);
    return { go: path(`/admin/staff?batch=${batch}`) };
  },
  limit,
);

export const resendInvitationForm = cityAction(
  "city.invitation.resend",
  invitationInput,
  async (request) => {
    await resendInvitation(request, request.input);
    return { go: request.path("/admin/staff?saved=invitationResent") };
  },
  limit,
);

export const revokeInvitationForm = cityAction("city.invitation.revoke", invitationInput, async (request) => {
  await revokeInvitation(request, request.input);
  return { go: request.path("/admin/staff?saved=invitationRevoked") };
});

export const acceptInvitationForm = cityAction("invitation.accept", acceptInput, async (request) => {
  const { role } = await acceptInvitation(request, request.input);
  const desks: string[] = rolesWith("city.viewAdmin");
  return { go: request.path(desks.includes(role) ? "/admin" : "/admin/insight") };
});

/** Tables come from programs that write UTF-8 and from some that do not. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
