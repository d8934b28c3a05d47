import { validate } from "uuid";
import { downloadIdeas } from "@/lib/ideas/exporting/actions/download";
import { actorId } from "@/lib/people/actor";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { sentTexts } from "@/lib/request/sent-texts";
import { readInboxState } from "../inbox-state";

type Params = { params: Promise<{ city: string }> };

/** The ideas of the inbox as its address has them, or those of one board, as a file for staff's spreadsheets. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route) return nothingHere();
  const asked = await sentTexts(request);
  const { board = "" } = asked ?? {};
  if (!asked || (board && !validate(board))) return nothingHere();
  const { mine, after: _, ...state } = await readInboxState(Promise.resolve(asked));
  const assigneeId = mine ? actorId(route.actor) : null;
  const filter = { ...state, assigneeId, activityId: board || null };
  return downloadIdeas(route, filter, asked.as === "xlsx" ? "xlsx" : "csv");
}
