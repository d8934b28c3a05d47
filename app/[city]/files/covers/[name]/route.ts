import { nothingHere } from "@/lib/request/route";
import { coverSvg, readCoverName } from "@/lib/ui/covers/svg";

/** The picture of an idea without a photo. It is made from its own name and shows nothing of any city. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  const cover = readCoverName((await params).name);
  if (!cover) return nothingHere();
  return new Response(coverSvg(cover.seed, cover.hue), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
    },
  });
}
