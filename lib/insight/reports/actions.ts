"use server";

import { editAnswer } from "@/lib/cities/edit-answer";
import { type ActionRequest, cityAction } from "@/lib/request/action";
import * as commands from "./commands";
import {
  addFigureInput,
  addReportInput,
  addTextInput,
  addVoiceInput,
  changeReportInput,
  changeTextInput,
  movePartInput,
  publishReportInput,
  removePartInput,
  reportInput,
} from "./input";

const list = "/admin/insight/reports";

export const addReportForm = cityAction("report.add", addReportInput, async (request) => {
  const wrong = wrongDays(request);
  if (wrong) return wrong;
  return { go: request.path(`${list}/${await commands.addReport(request, request.input)}`) };
});

export const changeReportForm = cityAction("report.change", changeReportInput, async (request) => {
  const wrong = wrongDays(request);
  if (wrong) return wrong;
  return editAnswer(
    request,
    await commands.changeReport(request, request.input),
    `${list}/${request.input.id}?saved=1`,
  );
});

export const deleteReportForm = cityAction("report.delete", reportInput, async (request) => {
  await commands.deleteReport(request, request.input);
  return { go: request.path(`${list}?saved=deleted`) };
});

export const addTextForm = cityAction("report.addText", addTextInput, async (request) => {
  const { report, text } = request.input;
  const id = await commands.addPart(request, report, { kind: "text", text });
  return { go: request.path(`${list}/${report}#part-${id}`) };
});

export const changeTextForm = cityAction("report.changeText", changeTextInput, async (request) => {
  const { report, id } = request.input;
  return editAnswer(
    request,
    await commands.changeText(request, request.input),
    `${list}/${report}?saved=1#part-${id}`,
  );
});

export const addFigureForm = cityAction("report.addFigure", addFigureInput, async (request) => {
  const { report, widget } = request.input;
  const id = await commands.addPart(request, report, { kind: "figure", widget });
  return { go: request.path(`${list}/${report}#part-${id}`) };
});

export const addVoiceForm = cityAction("report.addVoice", addVoiceInput, async (request) => {
  const { report, theme, what } = request.input;
  const quote = what === "theme" ? undefined : theme.quotes[Number(what)];
  await commands.addPart(request, report, quote ? { kind: "quote", quote } : { kind: "theme", theme });
  return { done: request.t("report.voiceAdded") };
});

export const movePartForm = cityAction("report.movePart", movePartInput, async (request) => {
  const { report, id } = request.input;
  await commands.movePart(request, request.input);
  return { go: request.path(`${list}/${report}#part-${id}`) };
});

export const removePartForm = cityAction("report.removePart", removePartInput, async (request) => {
  if (!(await commands.removePart(request, request.input)))
    return { invalid: request.t("report.removeChanged"), fields: {} };
  return { go: request.path(`${list}/${request.input.report}?saved=1`) };
});

export const publishReportForm = cityAction("report.publish", publishReportInput, async (request) => {
  if (!(await commands.publishReport(request, request.input)))
    return { invalid: request.t("report.publishChanged"), fields: {} };
  return { go: request.path(`${list}/${request.input.id}?saved=published`) };
});

export const withdrawReportForm = cityAction("report.withdraw", reportInput, async (request) => {
  await commands.withdrawReport(request, request.input);
  return { go: request.path(`${list}/${request.input.id}?saved=withdrawn`) };
});

type Days = { from: string; to: string };

function wrongDays({ t, input }: ActionRequest<Days, undefined>) {
  const length = (Date.parse(input.to) - Date.parse(input.from)) / 86_400_000;
  return length >= 0 && length < longest ? null : { invalid: "", fields: { to: t("report.daysWrong") } };
}

/** As many days as a figure may look at. */
const longest = 3 * 366;
