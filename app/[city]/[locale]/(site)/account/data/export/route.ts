import { downloadMyData } from "@/lib/people/exporting/actions/download";

export async function POST(_request: Request, { params }: { params: Promise<{ city: string }> }) {
  return downloadMyData(params);
}
