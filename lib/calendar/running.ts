/** In the month that is running, what is over apart from what is still to come; of any other month all is one. */
export function apart<One extends { day: string }>(
  planned: readonly One[],
  today: string,
): { over: One[]; ahead: One[] } {
  const runs = planned.some(({ day }) => day.startsWith(today.slice(0, 7)));
  const isOver = ({ day }: One) => runs && day < today;
  return { over: planned.filter(isOver), ahead: planned.filter((one) => !isOver(one)) };
}
