/** Where those who may read a survey's results are handed a file that came with an answer. */
export function sentFilePath(activityId: string, file: string): string {
  return `/files/sent/${activityId}/${file}`;
}
