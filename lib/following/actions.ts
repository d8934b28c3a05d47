"use server";

import { z } from "zod";
import { cityAction } from "@/lib/request/action";
import { safeNext } from "@/lib/request/paths";
import * as commands from "./commands";

const input = z.object({ id: z.uuid(), back: z.string().max(2000).default("/").transform(safeNext) });

export const followProjectForm = cityAction("project.follow", input, async ({ input, ...context }) => {
  await commands.followProject(context, input);
  return { go: input.back };
});

export const unfollowProjectForm = cityAction("project.unfollow", input, async ({ input, ...context }) => {
  await commands.unfollowProject(context, input);
  return { go: input.back };
});

export const followActivityForm = cityAction("activity.follow", input, async ({ input, ...context }) => {
  await commands.followActivity(context, input);
  return { go: input.back };
});

export const unfollowActivityForm = cityAction("activity.unfollow", input, async ({ input, ...context }) => {
  await commands.unfollowActivity(context, input);
  return { go: input.back };
});
