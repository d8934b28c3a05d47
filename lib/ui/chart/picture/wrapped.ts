/** As many words a line as surely fit; what finds no room is cut with an ellipsis. */
export function wrapped(words: string, room: number, size: number, lines: number): string[] {
  const most = Math.floor(room / (size * 0.5));
  const rows: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + word.length < most) rows[rows.length - 1] = `${last} ${word}`;
    else rows.push(word);
  }
  return rows.slice(0, lines).map((row, index) => {
    const isCut = row.length > most || (index === lines - 1 && rows.length > lines);
    return isCut ? `${row.slice(0, most - 1)}…` : row;
  });
}
