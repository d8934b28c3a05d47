import { redirect } from "next/navigation";
import { readUpload, type Upload } from "@/lib/imports/uploading/folder";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";

export type UploadParams = CityParams & Promise<{ draft: string }>;

export const here = "/admin/import";

/** The page and the upload it is about; one that is gone, or another's, leads back to the first step. */
export async function inUpload(params: UploadParams): Promise<{ page: Page; upload: Upload }> {
  const page = await inCity(params);
  const staff = await requirePermission(page, "city.import");
  const { draft } = await params;
  const upload = await readUpload({ cityId: page.city.id, personId: staff.id }, draft);
  if (!upload) redirect(page.path(`${here}?gone=1`));
  return { page, upload };
}

export function importAbove({ t, path }: Page) {
  return [{ label: t("imports.admin.title"), href: path(here) }];
}
