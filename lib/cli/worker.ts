import { refusePowerfulRole } from "@/db/guard";
import { env, required } from "@/lib/base/env";
import { log } from "@/lib/base/log";
import { requirePort } from "@/lib/base/ports";
import { quietConsole } from "@/lib/cli/quiet-console";
import { runCommand } from "@/lib/cli/run-command";
import { withCleanUp } from "@/lib/cli/until-stopped";
import { scores } from "@/lib/engagement/scoring/reader";
import { tendGame } from "@/lib/engagement/tending";
import { tellFollowers } from "@/lib/following/tell";
import { remind } from "@/lib/ideas/reminding/remind";
import { compareIdeas } from "@/lib/ideas/similar/compare";
import { digestWith } from "@/lib/insight/digests/digest";
import { figuresReader } from "@/lib/insight/figures/reader";
import { refreshOpenData } from "@/lib/insight/open-data/refresh";
import { update } from "@/lib/insight/updates/update";
import { startWorkers, stopWorkers } from "@/lib/jobs/worker";
import { countWaiting } from "@/lib/moderation/queue";
import { askForReviews } from "@/lib/projects/reviewing/ask";
import { startGauges } from "@/lib/request/gauges";
import { startHealth } from "@/lib/request/health";

/** Longer than a mail server is waited for, shorter than systemd and containers are patient. */
const patience = 25_000;

/**
 * `npm run worker`: mail, reminders and clearing up in a process of their own, beside web processes that were
 * started with WORKER=0. Asked to stop, it takes no new job and ends those it has.
 */
quietConsole();
await runCommand(() =>
  withCleanUp(async (later) => {
    required("DATABASE_URL");
    required("AUTH_SECRET");
    const { WORKER_HEALTH_PORT, HEALTH_ADDRESS } = env();
    await requirePort(WORKER_HEALTH_PORT, "WORKER_HEALTH_PORT");
    await refusePowerfulRole();
    later(() => stopWorkers(patience));
    await startWorkers({
      remind,
      review: askForReviews,
      follow: tellFollowers,
      game: tendGame,
      compare: compareIdeas,
      openData: refreshOpenData,
      update,
      digest: digestWith(countWaiting),
      readers: [scores, figuresReader],
    });
    startGauges();
    await startHealth(WORKER_HEALTH_PORT, HEALTH_ADDRESS);
    log.info({ port: WORKER_HEALTH_PORT }, "worker ready");
    await new Promise(() => {});
  }),
);
process.exit();
