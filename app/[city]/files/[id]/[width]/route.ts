import { renditionWidths } from "@/lib/files/limits";
import { nothingHere } from "@/lib/request/route";
import { serveFile } from "../serve";

type Context = { params: Promise<{ city: string; id: string; width: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, width } = await params;
  if (!renditionWidths.some((known) => String(known) === width)) return nothingHere();
  return serveFile(request, { params, id, width });
}
