/** What a mail says, from top to bottom; plain text and HTML are both made of it. */
export type MailContent = {
  subject: string;
  parts: MailPart[];
  /** Why the reader gets this, above the city's name. */
  reason?: string;
};

export type MailPart =
  | { heading: string }
  | { text: string }
  /** Something somebody wrote, set apart. */
  | { quote: string }
  /** To be typed or copied. */
  | { code: string }
  | { link: { label: string; url: string } }
  /** Pages one beneath the other, each with a word on it. */
  | { list: { label: string; url: string; note: string }[] }
  | { table: MailTable }
  | { picture: MailPicture };

/** Figures beside each other; the first cell of a row says what they are. */
export type MailTable = { columns: string[]; rows: string[][] };

/** A drawing that says in words what it shows. It travels in the mail: nothing is loaded from anywhere. */
export type MailPicture = {
  png: Buffer;
  alt: string;
  width: number;
  height: number;
  /** What its left and right ends stand for. */
  ends: [string, string];
  /** What each of its marks stands for: filled with its colour, or only drawn around. */
  legend: { color: string; hollow?: boolean; label: string }[];
};
