import { type Check, readSource, sourceFiles } from "./files";

const most = 300;

/** A file that outgrew a screenful of concepts is to be split by concept. */
export const size: Check = {
  name: "file size",
  run: (root) =>
    sourceFiles(root)
      .map((path) => ({ path, lines: readSource(root, path).split("\n").length - 1 }))
      .filter(({ lines }) => lines > most)
      .map(({ path, lines }) => `${path}: ${lines} lines; split it (at most ${most})`),
};
