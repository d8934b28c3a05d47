/**
 * postgres.js 3.4.9 does not survive a connection that dies within a transaction (porsager/postgres #1154, #1208):
 * the next statement throws where nobody can catch it, its request waits for ever, the connection's place in the
 * pool stays broken, and once that place is connected again what is left of the old transaction would run inside
 * somebody else's. And it plans each statement of drizzle's anew. Its two files are mended as Node reads them, in
 * whichever process runs `register.ts`. Should another version not have these very lines, it does not load.
 */
type Mend = { before: string; after: string };

const connection: Mend[] = [
  {
    // A statement for a connection that is gone fails, as does one for a connection that was ended.
    before: `    if (terminated)
      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))
`,
    after: `    if (terminated)
      return queryError(q, Errors.connection('CONNECTION_DESTROYED', options))

    if (!socket)
      return queryError(q, Errors.connection('CONNECTION_CLOSED', options)), true
`,
  },
  {
    // What waited to be written to the old server is not said to the new one.
    before: `    socket.removeAllListeners()
    socket = null

    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
    after: `    socket.removeAllListeners()
    socket = null
    chunk = nextWriteTimer = null

    if (initial)
      return reconnect()

    ;(query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = results = errorResponse = null
    result = new Result()
`,
  },
];

const pool: Mend[] = [
  {
    // What drizzle sends is kept prepared by its connection, where it is one of a few texts (long lists of values
    // are each their own): else the server would plan it anew and be asked twice each time.
    before: `        prepare: false,
        ...options,
`,
    after: `        ...options,
        prepare: options.prepare || (args.length > 0 && args.length <= 48),
`,
  },
  {
    // A transaction ends with its connection: nothing of it reaches whatever the connection is used for next.
    before: `    let savepoints = 0
      , connection
      , prepare = null
`,
    after: `    let savepoints = 0
      , connection
      , gone = null
      , prepare = null
`,
  },
  {
    before: `        new Promise((_, reject) => connection.onclose = reject)
`,
    after: `        new Promise((_, reject) => connection.onclose = error => {
          gone = error
          while (queries.length) queries.shift().reject(error)
          reject(error)
        })
`,
  },
  {
    before: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full
`,
    after: `        q.catch(e => uncaughtError || (uncaughtError = e))
        gone ? q.reject(gone) : c.queue === full
`,
  },
];

const mends = { "connection.js": connection, "index.js": pool };

/** @returns the file's text without the fault; null for a file that has none. */
export function mended(url: string, read: () => string): string | null {
  const name = /\/node_modules\/postgres\/(?:cjs\/)?src\/(connection|index)\.js$/.exec(url)?.[1];
  if (!name) return null;
  let text = read();
  for (const { before, after } of mends[`${name}.js` as keyof typeof mends]) {
    if (text.split(before).length !== 2) {
      throw new Error(
        `This version of postgres.js is not the one that db/driver/mend.ts mends (${name}.js).`,
      );
    }
    text = text.replace(before, () => after);
  }
  return text;
}
