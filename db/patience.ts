import { UnavailableError } from "@/lib/base/errors";
import { asUnavailable } from "@/lib/base/unavailable";

/** How long somebody waits for a free connection before the page says that too much is going on, in ms. */
const patience = 10_000;

/**
 * Runs what waits for a free connection first (`run` is told to begin once there is one), and gives up where
 * none comes free: what then begins after all ends at once.
 */
export async function whileFree<T>(run: (begin: () => void) => Promise<T>): Promise<T> {
  let late = false;
  let timer: NodeJS.Timeout | undefined;
  const tired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late = true;
      reject(new UnavailableError("busy"));
    }, patience);
  });
  const begin = () => {
    clearTimeout(timer);
    if (late) throw new UnavailableError("busy");
  };
  try {
    return await Promise.race([run(begin), tired]);
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    clearTimeout(timer);
  }
}
