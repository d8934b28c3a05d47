import { z } from "zod";
import { dottedForm, optionalLine, version } from "@/lib/cities/fields";

export const departmentsInput = dottedForm({
  version,
  answeringDepartment: optionalLine(80),
  /** By topic; empty where the answering department is in charge. */
  topic: z.record(z.uuid(), optionalLine(80)).default({}),
});

export type DepartmentsInput = z.output<typeof departmentsInput>;
