/** The name of a question's field; of one with several fields, of each by its choice or part. */
export function fieldName(question: string, part?: string): string {
  return part === undefined ? `q_${question}` : `q_${question}_${part}`;
}
