"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { nameStatus } from "./commands";
import { statusInput } from "./input";

export const nameStatusForm = cityAction("city.status", statusInput, async (request) =>
  editAnswer(request, await nameStatus(request, request.input), "/admin/settings/statuses?saved=status"),
);
