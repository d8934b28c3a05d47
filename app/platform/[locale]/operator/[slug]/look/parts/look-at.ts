import { notFound } from "next/navigation";
import { NotFoundError } from "@/lib/base/errors";
import { lookInto, type Seen } from "@/lib/operating/looking/look-into";
import { inPlatform, type Page, requirePermission } from "@/lib/request/page";

export type LookParams = Promise<{ locale: string; slug: string }>;

/** The entry of every page below `look`: 404 for whoever is no operator, and where no superadmin allows it. */
export async function lookAt<T>(
  params: LookParams,
  at: string,
  read: Parameters<typeof lookInto<T>>[2],
): Promise<Seen<T> & { page: Page }> {
  const page = await inPlatform(params);
  const actor = await requirePermission(page, "platform.operate");
  try {
    return { page, ...(await lookInto({ actor }, { slug: (await params).slug, at }, read)) };
  } catch (error) {
    if (error instanceof NotFoundError) notFound();
    throw error;
  }
}
