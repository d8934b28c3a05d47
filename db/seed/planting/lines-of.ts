import type { StoredChoice } from "@/db/schema/surveys";
import type { DemoLine } from "@/db/seed/model-questions";
import type { Line } from "@/lib/activities/questions/question";
import { newId } from "@/lib/base/ids";

export type Planned = { line: Line; plan: DemoLine };

/** The questions of a plan, each with its plan. */
export function linesOf(plans: readonly DemoLine[]): Planned[] {
  const planned: Planned[] = [];
  for (const plan of plans) {
    const needed = planned.find((one) => plan.onlyIf && one.plan.key === plan.onlyIf.key);
    const choice = needed?.line.choices[plan.onlyIf?.choice ?? 0]?.id;
    const [min, max] = boundsOf(plan);
    planned.push({
      plan,
      line: {
        ...{ id: newId(), kind: plan.kind, title: plan.title, hint: {}, required: plan.required ?? false },
        choices: (plan.choices ?? []).map(({ weight: _, ...label }) => named(label)),
        rows: (plan.rows ?? []).map(named),
        ...{ min, max, low: plan.low ?? {}, high: plan.high ?? {} },
        condition: needed && choice ? { question: needed.line.id, choices: [choice] } : null,
        audience: plan.audience ?? "everybody",
      },
    });
  }
  return planned;
}

function boundsOf({ weights, bounds, pictures }: DemoLine): [number | null, number | null] {
  if (weights) return [1, weights.length];
  return pictures ? [null, 2] : (bounds ?? [null, null]);
}

function named(label: StoredChoice["label"]): StoredChoice {
  return { id: newId(), label };
}
