import { fewest } from "@/lib/insight/census/publish";
import { reachable } from "@/lib/insight/census/reach";
import { type GroupLine, type GroupTable, groupLines, surelyFew } from "@/lib/insight/census/reading";
import type { Rule } from "./evidence";

/** How many points a group's share of those who said lies below its share of the inhabitants. */
export const missingGroup: Rule = {
  ...{ threshold: 7, unit: "percent", speaks: "from" },
  look: ({ dashboard: { groups } }) =>
    groups.flatMap((table) => {
      const lines = groupLines(table);
      const said = lines.reduce((sum, { share, people }) => sum + (share === null ? 0 : (people ?? 0)), 0);
      if (said < enoughSaid) return [];
      return lines.flatMap((line) => {
        const about = `${table.question.field}.${line.value}`;
        const share = shareAtMost(table, line, said);
        if (share === null || line.censusShare === null || !reachable(about)) return [];
        const values = {
          group: about,
          count: Math.round(share * 100),
          other: Math.round(line.censusShare * 100),
        };
        const level = Math.round((line.censusShare - share) * 1000) / 10;
        return [{ about, level, values, to: `/admin/tell?${new URLSearchParams({ group: about })}` }];
      });
    }),
};

/** Of fewer people each is a point or more, and no group is missing for certain. */
const enoughSaid = 40;

/** Of whom there are fewer than five, no more than that is known. */
function shareAtMost(table: GroupTable, { value, share }: GroupLine, said: number): number | null {
  if (share !== null) return share;
  return surelyFew(table, value) ? (fewest - 1) / (said + fewest - 1) : null;
}
