const SHORTEST = 3;

/** Whether a city remembers the word for searches: numbers and the shortest ones are looked for as they are. */
export function isKept(word: string): boolean {
  return word.length >= SHORTEST && /\p{L}/u.test(word);
}
