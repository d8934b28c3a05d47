"use server";

import type { WorkbookProblem } from "@/lib/files/workbook/problem";
import { locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { cityAction } from "@/lib/request/action";
import type { Actor } from "../../../actor";
import { authorize } from "../../../permissions";
import { fieldsOf, type ResidenceField } from "../../fields";
import { deleteList, saveList } from "../commands";
import { deleteListInput, uploadListInput } from "../input";
import { columnsFor, hashLines, type ReadLines } from "../read-lines";
import { readListFile } from "./read-file";

const place = "/admin/settings/residents";

/** The file is read before the transaction, and nothing of it but the hashes goes on. */
export const uploadListForm = cityAction(
  "residence.list",
  uploadListInput,
  async (request) => {
    const { prepared, input, t, path } = request;
    if ("problem" in prepared)
      return { invalid: "", fields: { file: t(prepared.problem, { name: input.file.name }) } };
    if ("missing" in prepared) {
      const names = prepared.missing.map((field) => t(`residence.field.${field}`)).join(", ");
      return { invalid: "", fields: { file: t("residence.admin.missing", { names }) } };
    }
    const { hashes, left, leftCount, fields } = prepared;
    if (hashes.length === 0) return { invalid: "", fields: { file: t("residence.admin.emptyList") } };
    await saveList(request, { hashes, fields, mode: input.mode });
    return { go: path(`${place}?lines=${hashes.length}&left=${leftCount}&at=${left.join(".")}#list`) };
  },
  { limit: { name: "residence list", points: 30, seconds: 3600 }, prepare: read },
);

export const deleteListForm = cityAction("residence.list.delete", deleteListInput, async (request) => {
  await deleteList(request);
  return { go: request.path(`${place}?saved=listDeleted#list`) };
});

type Sent = {
  actor: Actor;
  city: { id: string };
  settings: { residenceFields: string[] };
  input: { file: File };
};
type Prepared =
  | { problem: "residence.admin.noFields" | `imports.reasons.workbook.${WorkbookProblem}` }
  | { missing: ResidenceField[] }
  | (ReadLines & { fields: ResidenceField[] });

async function read({ actor, city, settings, input }: Sent): Promise<Prepared> {
  authorize(actor, "city.configure");
  const fields = fieldsOf(settings.residenceFields);
  if (fields.length === 0) return { problem: "residence.admin.noFields" };
  const file = await readListFile(input.file);
  if ("problem" in file) return { problem: `imports.reasons.workbook.${file.problem}` };
  const namesOf = (field: ResidenceField) =>
    locales.map((locale) => getTranslator(locale)(`residence.field.${field}`));
  const found = columnsFor(file.heads, fields, namesOf);
  if ("missing" in found) return found;
  return { fields, ...(await hashLines(file.lines, { cityId: city.id, fields, columns: found.columns })) };
}
