"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeStaff, removeStaff } from "./commands";
import { changeStaffInput, staffInput } from "./input";

export const changeStaffForm = cityAction("city.staff.change", changeStaffInput, async (request) =>
  editAnswer(request, await changeStaff(request, request.input), "/admin/staff?saved=staff"),
);

export const removeStaffForm = cityAction("city.staff.remove", staffInput, async (request) => {
  const { self } = await removeStaff(request, request.input);
  return { go: request.path(self ? "/" : "/admin/staff?saved=staffRemoved") };
});
