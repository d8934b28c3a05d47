"use server";

import { editAnswer, missingWords } from "@/lib/cities/edit-answer";
import { cityAction } from "@/lib/request/action";
import { addTopic, archiveTopic, changeTopic, deleteTopic, moveTopic, reopenTopic } from "./commands";
import { addTopicInput, changeTopicInput, moveTopicInput, topicInput } from "./input";

const list = "/admin/settings/topics";

export const addTopicForm = cityAction("city.topic.add", addTopicInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  await addTopic(request, request.input);
  return { go: request.path(`${list}?saved=topicAdded`) };
});

export const changeTopicForm = cityAction("city.topic.change", changeTopicInput, async (request) => {
  const missing = missingWords(request, { name: request.input.name });
  if (missing) return missing;
  return editAnswer(request, await changeTopic(request, request.input), `${list}?saved=topic`);
});

export const moveTopicForm = cityAction("city.topic.move", moveTopicInput, async (request) => {
  await moveTopic(request, request.input);
  return { go: request.path(`${list}#topic-${request.input.id}`) };
});

export const archiveTopicForm = cityAction("city.topic.archive", topicInput, async (request) => {
  await archiveTopic(request, request.input);
  return { go: request.path(`${list}?saved=topicArchived`) };
});

export const reopenTopicForm = cityAction("city.topic.reopen", topicInput, async (request) => {
  await reopenTopic(request, request.input);
  return { go: request.path(`${list}?saved=topicReopened`) };
});

export const deleteTopicForm = cityAction("city.topic.delete", topicInput, async (request) => {
  await deleteTopic(request, request.input);
  return { go: request.path(`${list}?saved=topicDeleted`) };
});
