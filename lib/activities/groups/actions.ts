"use server";

import { cityAction } from "@/lib/request/action";
import { addGroup, changeGroup, deleteGroup } from "./commands";
import { addGroupInput, changeGroupInput, groupInput } from "./input";

const list = "/admin/groups";

export const addGroupForm = cityAction("group.add", addGroupInput, async (request) => {
  const { id } = await addGroup(request, request.input);
  return { go: request.path(`${list}/${id}?saved=added`) };
});

export const changeGroupForm = cityAction("group.change", changeGroupInput, async (request) => {
  await changeGroup(request, request.input);
  return { go: request.path(`${list}/${request.input.id}?saved=changed`) };
});

export const deleteGroupForm = cityAction("group.delete", groupInput, async (request) => {
  await deleteGroup(request, request.input);
  return { go: request.path(`${list}?saved=deleted`) };
});
