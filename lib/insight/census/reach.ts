/** Where a group is met: the channel whose text fits it. Of a city's own questions nobody knows that but the city. */
const channels = {
  "age.under18": "school",
  "age.18-24": "campus",
  "age.25-34": "work",
  "age.35-44": "work",
  "age.45-54": "work",
  "age.55-64": "clubs",
  "age.65-74": "paper",
  "age.75plus": "paper",
  "gender.woman": "clubs",
  "gender.man": "clubs",
  "gender.other": "clubs",
  "relation.entrepreneur": "work",
  "relation.student": "campus",
  "relation.visitor": "visitors",
  "relation.association": "clubs",
} as const;

export type Reachable = keyof typeof channels;

export function reachable(about: string): about is Reachable {
  return Object.hasOwn(channels, about);
}

export function channelOf(about: Reachable): (typeof channels)[Reachable] {
  return channels[about];
}
