import { serveFile } from "./serve";

type Context = { params: Promise<{ city: string; id: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return serveFile(request, { params, id });
}
