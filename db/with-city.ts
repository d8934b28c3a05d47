import { AsyncLocalStorage } from "node:async_hooks";
import { type SQL, sql } from "drizzle-orm";
import { validate } from "uuid";
import { database, innerDatabase } from "./client";
import { whileFree } from "./patience";
import { countUse } from "./pool-usage";

type Pool = ReturnType<typeof database>;
type Transaction = Parameters<Parameters<Pool["transaction"]>[0]>[0];
type Mode = Parameters<Pool["transaction"]>[1];

/** Lets go of the pool, before a process ends. */
export { closeDatabase } from "./client";

declare const cityBrand: unique symbol;
declare const platformBrand: unique symbol;

/** A transaction in which the database shows and takes one city's rows only. Minted by `withCity` alone. */
export type CityDb = Transaction & { readonly [cityBrand]: true };

/** A transaction without a city: it reaches the platform's own tables and no city's rows. */
export type PlatformDb = Transaction & { readonly [platformBrand]: true };

/**
 * Runs `run` in one short transaction of the given city. Return data from it, and redirect only after it
 * returned: what is thrown inside rolls back.
 */
export async function withCity<T>(cityId: string, run: (db: CityDb) => Promise<T>): Promise<T> {
  if (!validate(cityId)) throw new Error("withCity needs a city's id");
  return inTransaction(inCity(cityId), (transaction) => run(transaction as CityDb));
}

/**
 * The same for reading a whole city as it is at one moment, however long that takes; it cannot write.
 */
export async function withCitySnapshot<T>(cityId: string, run: (db: CityDb) => Promise<T>): Promise<T> {
  if (!validate(cityId)) throw new Error("withCitySnapshot needs a city's id");
  const patient = sql`${inCity(cityId)}, set_config('idle_in_transaction_session_timeout', '10min', true)`;
  const mode = { isolationLevel: "repeatable read", accessMode: "read only" } as const;
  return inTransaction(patient, (transaction) => run(transaction as CityDb), mode);
}

/**
 * The same where all that is read has to be of one moment and something is written that follows from it.
 * Fails with a serialization error (40001) where others changed meanwhile what it changes; then it is begun again.
 */
export async function withCityAtOneMoment<T>(cityId: string, run: (db: CityDb) => Promise<T>): Promise<T> {
  if (!validate(cityId)) throw new Error("withCityAtOneMoment needs a city's id");
  const patient = sql`${inCity(cityId)}, set_config('statement_timeout', '10min', true)`;
  return inTransaction(patient, (transaction) => run(transaction as CityDb), {
    isolationLevel: "repeatable read",
  });
}

/** Platform tables only; allowed in lib/cities, jobs, sign-up and seed (see the layer rules). */
export async function withPlatform<T>(run: (db: PlatformDb) => Promise<T>): Promise<T> {
  return inTransaction(inCity(""), (transaction) => run(transaction as PlatformDb));
}

/** A part of the city's transaction that can fail by itself: what it wrote is taken back, the rest stays. */
export async function inSavepoint<T>(db: CityDb, run: (db: CityDb) => Promise<T>): Promise<T> {
  return db.transaction((part) => run(part as CityDb));
}

function inCity(cityId: string): SQL {
  return sql`select set_config('app.city_id', ${cityId}, true)`;
}

const inside = new AsyncLocalStorage<boolean>();

/** @throws UnavailableError where the database cannot do it for now */
function inTransaction<T>(settings: SQL, run: (db: Transaction) => Promise<T>, mode?: Mode): Promise<T> {
  const pool = inside.getStore() ? innerDatabase() : database();
  return whileFree((begin) =>
    countUse((begun) =>
      pool.transaction(async (transaction) => {
        begin();
        begun();
        await transaction.execute(settings);
        return inside.run(true, () => run(transaction));
      }, mode),
    ),
  );
}
