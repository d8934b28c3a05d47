/** What a mail says, from top to bottom; plain text and HTML are both made of it. */
export type MailContent = {
  subject: string;
  parts: MailPart[];
  /** Why the reader gets this, above the city's name. */
  reason?: string;
};

export type MailPart =
  | { text: string }
  /** Something somebody wrote, set apart. */
  | { quote: string }
  /** To be typed or copied. */
  | { code: string }
  | { link: { label: string; url: string } }
  /** Pages one beneath the other, each with a word on it. */
  | { list: { label: string; url: string; note: string }[] };
