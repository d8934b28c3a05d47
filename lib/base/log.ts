import pino from "pino";
import { env } from "./env";

/** Structured lines on standard output. Ids and codes only: never an address, a name, a text or a token. */
export const log = pino({ level: env().LOG_LEVEL, base: undefined });
