/** What a page says in an alert, or in its own part. */
export const alertIn = (text: string) =>
  (/role="alert"[^>]*>(.*?)<\/(?:form|main)>/s.exec(text)?.[1] ?? "").replace(/<[^>]+>/g, " ");
