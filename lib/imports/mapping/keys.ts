/** What a column of a file of ideas can be. */
export const ideaKeys = [
  "id",
  "title",
  "text",
  "date",
  "time",
  "topic",
  "neighbourhood",
  "address",
  "lat",
  "lng",
  "place",
  "supports",
  "status",
  "url",
  "author",
] as const;

/** What a column of a file of comments can be. */
export const commentKeys = [
  "id",
  "idea",
  "parent",
  "on",
  "text",
  "date",
  "time",
  "stance",
  "author",
] as const;

export type IdeaKey = (typeof ideaKeys)[number];
export type CommentKey = (typeof commentKeys)[number];

/** Which columns each key is read from. Several make one text, in their order. */
export type Mapping<Key extends string> = Readonly<Partial<Record<Key, readonly string[]>>>;
export type IdeaMapping = Mapping<IdeaKey>;
export type CommentMapping = Mapping<CommentKey>;
