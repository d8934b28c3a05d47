import type { Queue } from "pg-boss";

export type QueueName =
  | "mail"
  | "sweep"
  | "remind"
  | "game"
  | "compare"
  | "openData"
  | "update"
  | "digest"
  | "review"
  | "follow";

/** The job queues; payloads hold ids only. The owner creates them when migrating. */
export const queues: { name: QueueName; options: Omit<Queue, "name"> }[] = [
  {
    name: "mail",
    options: { retryLimit: 12, retryDelay: 5, retryBackoff: true, retryDelayMax: 3600, expireInSeconds: 120 },
  },
  { name: "sweep", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "remind", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "game", options: { retryLimit: 2, expireInSeconds: 1800 } },
  { name: "compare", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "openData", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "update", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "review", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "follow", options: { retryLimit: 2, expireInSeconds: 600 } },
  { name: "digest", options: { retryLimit: 2, expireInSeconds: 600 } },
];
