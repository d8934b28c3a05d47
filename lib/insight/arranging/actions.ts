"use server";

import { cityAction } from "@/lib/request/action";
import { arrangeDashboard, endView, renameView, shareView } from "./commands";
import { arrangeInput, endViewInput, renameViewInput, shareViewInput } from "./input";

export const arrangeForm = cityAction("insight.arrange", arrangeInput, async (request) => {
  await arrangeDashboard(request, request.input);
  const { kind } = request.input.intent;
  return { go: request.path(kind === "step" ? "/admin/insight/arrange" : `/admin/insight?saved=${kind}`) };
});

export const shareViewForm = cityAction("insight.shareView", shareViewInput, async (request) => {
  await shareView(request, request.input);
  return { go: request.path("/admin/insight/views?saved=shared") };
});

export const renameViewForm = cityAction("insight.renameView", renameViewInput, async (request) => {
  await renameView(request, request.input);
  return { go: request.path("/admin/insight/views?saved=renamed") };
});

export const endViewForm = cityAction("insight.endView", endViewInput, async (request) => {
  await endView(request, request.input);
  return { go: request.path("/admin/insight/views?saved=ended") };
});
