import { validate } from "uuid";
import { canManageActivity } from "@/lib/activities/policy";
import { findActivityById } from "@/lib/activities/queries";
import { isFileId, readBytes } from "@/lib/files/store";
import { inCityRoute, nothingHere } from "@/lib/request/route";
import { findSentFile } from "@/lib/surveys/files/queries";
import { countAnswers, isEnough } from "@/lib/surveys/results/queries";
import { fileHeaders } from "../../../[id]/serve";

type Params = { params: Promise<{ city: string; activity: string; file: string }> };

/** A file that came with an answer, for whoever works on the survey: handed out, never shown. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const route = await inCityRoute(params);
  const { activity: id, file } = await params;
  if (!route || !validate(id) || !isFileId(file)) return nothingHere();
  const found = await route.read(async (db) => {
    const activity = await findActivityById(db, id);
    if (activity?.kind !== "survey" || !canManageActivity(route.actor, activity)) return null;
    const { told } = await countAnswers(db, activity);
    return isEnough(told, activity) ? findSentFile(db, id, file) : null;
  });
  const bytes = found && (await readBytes(route.city.id, file));
  if (!found || !bytes) return nothingHere();
  const headers = {
    ...fileHeaders({ mime: found.mime, public: false, private: true }, file),
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name).replace(/['()*]/g, escaped)}`,
  };
  return new Response(new Uint8Array(bytes), { headers });
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
