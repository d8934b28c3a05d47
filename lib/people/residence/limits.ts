/** Against guessing who is on the list, or a letter's code; what each is counted for is said where it is used. */
export const residenceLimits = {
  /** Whoever mistyped may try again; who guesses does not get far. */
  tries: { name: "residence", points: 6, seconds: 3600 },
  triesAMonth: { name: "residence in a month", points: 30, seconds: 30 * 86_400 },
  /** Accounts are easily made: at one connection, a help desk or a family, not many more. */
  fromAddress: { name: "residence from address", points: 60, seconds: 3600 },
  inCity: { name: "residence in city", points: 1500, seconds: 3600 },
  /** A letter costs the city a stamp. */
  letters: { name: "residence letters", points: 3, seconds: 60 * 86_400 },
} as const;

/** How long a letter waits to be printed, and how long its code holds from then on. */
export const waitingDays = 60;
export const codeDays = 30;
