import { unsubscribeByProgram } from "@/lib/people/unsubscribing/actions/by-program";

export async function POST(request: Request, { params }: { params: Promise<{ city: string }> }) {
  return unsubscribeByProgram(request, params);
}
