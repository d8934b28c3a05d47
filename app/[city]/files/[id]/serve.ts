import { findServedFile } from "@/lib/files/queries";
import { isFileId, readBytes } from "@/lib/files/store";
import { inCityRoute, nothingHere } from "@/lib/request/route";

type Asked = { params: Promise<{ city: string }>; id: string; width?: string };

/** A file of this city, whole or in one of its smaller widths, as the asking person may see it. */
export async function serveFile(request: Request, { params, id, width }: Asked): Promise<Response> {
  const route = await inCityRoute(params);
  if (!route || !isFileId(id)) return nothingHere();
  const file = await route.read((db) => findServedFile(db, route.actor, id));
  if (!file) return nothingHere();
  // A picture narrower than the width asked for has no such rendition: it is small enough itself.
  const served = (width && file.renditions[width]) || id;
  const headers = fileHeaders(file, served);
  if (request.headers.get("if-none-match") === headers.etag)
    return new Response(null, { status: 304, headers });
  const bytes = await readBytes(route.city.id, served);
  return bytes ? new Response(new Uint8Array(bytes), { headers }) : nothingHere();
}

/** Bytes under an address never change; a day is how long a front cache may show what was taken down since. */
export function fileHeaders(file: { mime: string; public: boolean; private?: boolean }, id: string) {
  return {
    "content-type": file.mime,
    "content-disposition": dispositionOf(file, id),
    "cache-control": file.public ? "public, max-age=86400, immutable" : "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    etag: `"${id}"`,
  };
}

/** A picture is shown; a document, and what is private, is only handed out, by the name that its link gives it. */
function dispositionOf(file: { mime: string; private?: boolean }, id: string): string {
  const { mime } = file;
  return mime.startsWith("image/") && !file.private
    ? `inline; filename="${id.slice(0, 12)}.${mime.split("/")[1]}"`
    : "attachment";
}
