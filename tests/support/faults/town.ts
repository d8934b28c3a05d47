import { z } from "zod";
import { type Installation, runOn } from "./installation";

const shape = z.object({
  cityId: z.string(),
  slug: z.string(),
  host: z.string(),
  ideaIds: z.array(z.string()),
  sessions: z.array(z.object({ personId: z.string(), session: z.string() })),
  superadmin: z.string(),
});

export type Town = z.output<typeof shape>;

/** Made by a process of its own, since it is on another database than the one of this test's run. */
export async function furnishTown(
  { environment }: Pick<Installation, "environment">,
  { people, ideas }: { people: number; ideas: number },
): Promise<Town> {
  const program = "tests/support/faults/furnish-town.ts";
  return shape.parse(JSON.parse(await runOn(environment, program, String(people), String(ideas))));
}
