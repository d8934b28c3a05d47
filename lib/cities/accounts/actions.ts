"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeReview } from "./commands";
import { accountsInput } from "./input";

export const changeReviewForm = cityAction("city.accounts", accountsInput, async (request) =>
  editAnswer(request, await changeReview(request, request.input), "/admin/settings?saved=accounts"),
);
