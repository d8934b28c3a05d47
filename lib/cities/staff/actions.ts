"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeStaff, inviteStaff, removeStaff } from "./commands";
import { changeStaffInput, inviteInput, staffInput } from "./input";

export const inviteStaffForm = cityAction(
  "city.staff.invite",
  inviteInput,
  async (request) => {
    await inviteStaff(request, request.input);
    return { go: request.path("/admin/staff?saved=staffInvited") };
  },
  { limit: { name: "invitations", points: 40, seconds: 3600 } },
);

export const changeStaffForm = cityAction("city.staff.change", changeStaffInput, async (request) =>
  editAnswer(request, await changeStaff(request, request.input), "/admin/staff?saved=staff"),
);

export const removeStaffForm = cityAction("city.staff.remove", staffInput, async (request) => {
  const { self } = await removeStaff(request, request.input);
  return { go: request.path(self ? "/" : "/admin/staff?saved=staffRemoved") };
});
