"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { nameDepartments } from "./commands";
import { departmentsInput } from "./input";

export const nameDepartmentsForm = cityAction("city.departments", departmentsInput, async (request) =>
  editAnswer(request, await nameDepartments(request, request.input), "/admin/settings?saved=departments"),
);
