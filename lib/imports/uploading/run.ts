import { ClearError } from "@/lib/base/clear-error";
import { RuleError } from "@/lib/base/errors";
import { isLocale } from "@/lib/base/locales";
import type { City } from "@/lib/cities/resolve";
import { importContributions } from "@/lib/imports/commands";
import type { ReportEntry } from "@/lib/imports/running/report";
import { changeUpload, keepReport, removeFiles, type Upload } from "@/lib/imports/uploading/folder";
import { aroundOf, lookAt } from "@/lib/imports/uploading/look";
import type { Actor } from "@/lib/people/actor";

type Place = { actor: Actor; city: Pick<City, "id" | "timeZone" | "defaultLocale"> };

/** Runs an upload whose columns are chosen, or tries it, and keeps what came of it for the next screen. */
export async function runUpload(
  place: Place,
  upload: Upload,
  { dryRun }: { dryRun: boolean },
): Promise<void> {
  const looked = await lookAt(upload, await aroundOf(place.city.id));
  if (!looked.ok) throw new RuleError(`imports.reasons.${looked.reason.code}`, { ...looked.reason.params });
  const { locale, due } = upload.state;
  const entries: ReportEntry[] = [];
  const options = {
    dryRun,
    dueFromImport: due,
    locale: locale !== null && isLocale(locale) ? locale : undefined,
    tell: (entry: ReportEntry) => void entries.push(entry),
  };
  const outcome = await importContributions(place, looked.files, options).catch((error: unknown) => {
    // The only sentence meant for a person: somebody imports the same source right now.
    if (error instanceof ClearError) throw new RuleError("imports.admin.busy", {}, { cause: error });
    throw error;
  });
  await keepReport(upload, entries);
  await changeUpload(upload, dryRun ? { tried: outcome } : { done: outcome });
  if (!dryRun) await removeFiles(upload);
}
