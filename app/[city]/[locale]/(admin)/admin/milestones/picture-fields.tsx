import { acceptedImages } from "@/lib/files/limits";
import { milestoneLimits } from "@/lib/ideas/milestones/input";
import type { Page } from "@/lib/request/page";
import { FileField } from "@/lib/ui/file-field";
import { TextField } from "@/lib/ui/text-field";

/** A photo and what it shows. */
export function PictureFields({ page: { t }, hint }: { page: Page; hint: string }) {
  return (
    <>
      <FileField
        name="picture"
        label={t("promises.admin.picture")}
        hint={hint}
        accept={acceptedImages}
        optional
      />
      <TextField
        name="alt"
        label={t("promises.admin.alt")}
        hint={t("promises.admin.altHint")}
        limit={milestoneLimits.alt}
        optional
      />
    </>
  );
}
