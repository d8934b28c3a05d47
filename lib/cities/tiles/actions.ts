"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { changeTiles } from "./commands";
import { tilesInput } from "./input";

export const changeTilesForm = cityAction("city.tiles", tilesInput, async (request) =>
  editAnswer(request, await changeTiles(request, request.input), "/admin/settings?saved=tiles"),
);
