"use server";

import { teamPath } from "@/lib/ideas/address";
import { cityAction } from "@/lib/request/action";
import { noteIdea, removeNote } from "./commands";
import { noteIdeaInput, removeNoteInput } from "./input";

const limit = { name: "idea.note", points: 300, seconds: 3600 };

export const noteIdeaForm = cityAction(
  "idea.note",
  noteIdeaInput,
  async (request) => {
    const idea = await noteIdea(request, request.input);
    return { go: request.path(`${teamPath(idea)}?saved=noted`) };
  },
  { limit },
);

export const removeNoteForm = cityAction(
  "idea.removeNote",
  removeNoteInput,
  async (request) => {
    const idea = await removeNote(request, request.input);
    return { go: request.path(`${teamPath(idea)}?saved=noteRemoved`) };
  },
  { limit },
);
