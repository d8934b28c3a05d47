/** Why a file of a spreadsheet program is not read; each has a sentence, `imports.reasons.workbook.<problem>`. */
export type WorkbookProblem = "broken" | "locked" | "macros" | "old" | "other" | "large" | "empty";

export class WorkbookError extends Error {
  readonly problem: WorkbookProblem;

  constructor(problem: WorkbookProblem, options?: ErrorOptions) {
    super(`workbook: ${problem}`, options);
    this.problem = problem;
  }
}
