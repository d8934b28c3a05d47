import type { PartialMessages } from "@/lib/i18n/messages/shape";
import account from "./account.json";
import activities from "./activities.json";
import admin from "./admin.json";
import answering from "./answering.json";
import audit from "./audit.json";
import auth from "./auth.json";
import blocks from "./blocks.json";
import board from "./board.json";
import census from "./census.json";
import challenges from "./challenges.json";
import common from "./common.json";
import debates from "./debates.json";
import discussion from "./discussion.json";
import errors from "./errors.json";
import fairness from "./fairness.json";
import folders from "./folders.json";
import following from "./following.json";
import form from "./form.json";
import game from "./game.json";
import geo from "./geo.json";
import groups from "./groups.json";
import help from "./help.json";
import idea from "./idea.json";
import imports from "./imports.json";
import insight from "./insight.json";
import invitations from "./invitations.json";
import mail from "./mail.json";
import meetings from "./meetings.json";
import merging from "./merging.json";
import moderation from "./moderation.json";
import news from "./news.json";
import onboarding from "./onboarding.json";
import organisations from "./organisations.json";
import platform from "./platform.json";
import polls from "./polls.json";
import projects from "./projects.json";
import promises from "./promises.json";
import report from "./report.json";
import residence from "./residence.json";
import review from "./review.json";
import rewards from "./rewards.json";
import roles from "./roles.json";
import season from "./season.json";
import shell from "./shell.json";
import starter from "./starter.json";
import surveys from "./surveys.json";
import tips from "./tips.json";
import update from "./update.json";
import voices from "./voices.json";
import volunteering from "./volunteering.json";

export const messages: PartialMessages = {
  account,
  activities,
  admin,
  answering,
  audit,
  auth,
  blocks,
  board,
  census,
  common,
  debates,
  discussion,
  errors,
  fairness,
  folders,
  following,
  form,
  game,
  geo,
  groups,
  help,
  idea,
  imports,
  insight,
  invitations,
  mail,
  merging,
  meetings,
  moderation,
  news,
  onboarding,
  organisations,
  platform,
  polls,
  projects,
  promises,
  report,
  residence,
  review,
  rewards,
  roles,
  season,
  shell,
  starter,
  surveys,
  tips,
  update,
  voices,
  challenges,
  volunteering,
};
