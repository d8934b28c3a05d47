import type { DemoOrganisation } from "@/db/seed/organisation-model";
import type { DemoReply } from "@/db/seed/reply-model";
import type { Locale } from "@/lib/base/locales";
import type { Localized } from "@/lib/base/localized";
import type { StaffRole } from "@/lib/cities/staff/input";
import type { HouseRule } from "@/lib/discussion/house-rules";
import type { Stance } from "@/lib/discussion/input";
import type { BadgeKey } from "@/lib/engagement/badges/badges";
import type { IdeaStatus } from "@/lib/ideas/status";
import type { TemplateKey } from "@/lib/projects/templates";
import type { mustSay } from "@/lib/projects/texts";
import type { DemoChallenge, DemoPoll, DemoVolunteering } from "./model-activities";
import type { DemoLine } from "./model-questions";
import type { DemoAround, DemoBlock, DemoFolder } from "./project-model";
import type { DemoStep } from "./step";

/** An invented city with everything people did in it. All days count backwards from the day of planting. */
export type DemoCity = {
  slug: string;
  name: string;
  defaultLocale: Locale;
  locales: Locale[];
  timeZone: string;
  brandColor: string;
  /** How many days ago it opened. */
  opened: number;
  tagline: Localized;
  contactEmail: string;
  promise: { days: number | null; supports: number | null; supportDays: number };
  /** Who answers, by the slug of a topic. */
  departments: Record<string, string>;
  answeringDepartment: string;
  neighbourhoods: DemoNeighbourhood[];
  /** GeoJSON with a feature a neighbourhood, by its slug. */
  shapes: URL;
  places: Record<string, DemoPlace>;
  /** The first is the superadmin; all sign answers but policy makers, who read along. */
  staff: Record<string, DemoStaff>;
  voices: Record<string, DemoVoice>;
  /** People who support and mark but never write: a comma between two of them, by their language. */
  crowd: Partial<Record<Locale, string>>;
  ideas: DemoIdea[];
  organisations?: DemoOrganisation[];
  folders?: DemoFolder[];
  projects?: DemoProject[];
  surveys?: DemoSurvey[];
  meetings?: DemoMeeting[];
  polls?: DemoPoll[];
  volunteering?: DemoVolunteering[];
  challenges?: DemoChallenge[];
  debates?: DemoDebate[];
  residents?: DemoResidents;
  news?: DemoNews[];
  replies?: DemoReply[];
  /** What the city thanks with, and who hands some of it out. */
  rewards: DemoReward[];
  partner: string;
  /** A season that runs: begun and ending so many days from today. */
  season: { name: Localized; text: Localized; begun: number; left: number };
  /** Who signed up from one address yesterday, and supported one idea: something for staff to look at. */
  newcomers: { names: string; idea: string };
  /** What people say of themselves: how often which, of those who say anything; and who lives here. */
  about?: {
    /** From 0 to 1: how likely it is that somebody says one thing. */
    talkative: number;
    ages: Record<string, number>;
    genders: Record<string, number>;
    question: { label: Localized; choices: { label: Localized; weight: number }[] };
    census: { source: string; year: number; ages: Record<string, number>; genders: Record<string, number> };
  };
};

/** Days count backwards, so what is still to come is below zero. */
export type DemoProject<Staff extends string = string> = Record<
  "title" | "summary" | (typeof mustSay)[number],
  Localized
> & {
  key: string;
  template: TemplateKey;
  by: Staff;
  /** Who moderates it, of the staff. */
  moderators?: Staff[];
  topic: string;
  published: number;
  archived?: number;
  outcome?: Localized;
  board?: {
    title: Localized;
    intro: Localized;
    closes: number;
    /** What it asks beside the idea. */
    asks?: DemoLine[];
  };
  phases: { title: Localized; text: Localized; from: number; to: number }[];
  /** Its page, where it is not the one that every project begins with. */
  blocks?: DemoBlock[];
  around?: DemoAround<Staff>;
};

/** A survey of a project, with how likely which answer is. */
export type DemoResidents = {
  /** How many showed that they live here. */
  verified: number;
  list: { lastName: string; birthDate: string; postcode: string }[];
  /** Somebody who asked for one and waits. */
  letter: { to: string; name: string; street: string; postcode: string; place: string };
};

export type DemoSurvey = {
  /** Where a project has several. */
  key?: string;
  who?: "residents";
  /** The project's key. */
  project: string;
  by: string;
  published: number;
  closes: number;
  /** How many answered. */
  answers: number;
  title: Localized;
  intro: Localized;
  lines: DemoLine[];
};

export type DemoMeeting = {
  /** Names it within the city; its short code is drawn from it. */
  key: string;
  project: string;
  by: string;
  published: number;
  /** On which day, counted backwards, and when by the city's clocks. */
  begins: { ago: number; at: string };
  hours: number;
  capacity: number;
  /** How many registered, and of one that is over how many came. */
  registered: number;
  came?: number;
  title: Localized;
  intro: Localized;
  place: Localized;
  minutes?: Localized;
};

export type DemoDebate = {
  /** Names it within the city; its short code is drawn from it. */
  key: string;
  project: string;
  by: string;
  published: number;
  closes: number;
  title: Localized;
  intro: Localized;
  /** How many read along on each side, and mark. */
  sides: Record<Stance, number>;
  /** In the order in which they were written. */
  arguments: DemoArgument[];
};

export type DemoArgument = {
  by: string;
  /** The organisation in whose name it is said. */
  as?: string;
  stance: Stance;
  text: string;
  locale?: Locale;
  helpful: Record<Stance, number>;
};

/** Days count backwards: what is planned is below zero. */
export type DemoNews = {
  /** Names it within the city; its short code is drawn from it. */
  key: string;
  project?: string;
  by: string;
  published: number;
  title: Localized;
  body: Localized;
  /** An invented picture (SVG), with what it shows. */
  picture?: { drawing: string; alt: Localized };
};

export type DemoReward = {
  title: Localized;
  text: Localized;
  /** Points, or a badge that every city has. */
  price?: number;
  badge?: { key: BadgeKey; level: number };
  stock?: number;
  atPartner?: true;
};

export type DemoNeighbourhood = { slug: string; name: Localized; population: number };

/** Somewhere that ideas are about; in the neighbourhood named, which the tests prove. */
export type DemoPlace = { lat: number; lng: number; address: string; neighbourhood: string };

type StaffWord = "firstName" | "lastName" | "email" | "jobTitle" | "department";
export type DemoStaff = Record<StaffWord, string> & { role: StaffRole; leads?: string[] };

export type DemoVoice = {
  firstName: string;
  lastName: string;
  locale?: Locale;
  home?: string;
  relation?: "resident" | "entrepreneur" | "student" | "visitor" | "association";
  email?: string;
};

/** The words that an idea of a certain city may use: keys of its places and voices. */
export type DemoIdea<
  Voice extends string = string,
  Staff extends string = string,
  Place extends string = string,
> = {
  /** Names it within the city; its short code is drawn from it. */
  key: string;
  title: string;
  text: string;
  locale?: Locale;
  by: Voice;
  /** The organisation for which they speak. */
  as?: string;
  topic: string;
  /** Where it stands: a project's key, or a challenge's; on the city's board where none is named. */
  project?: string;
  /** Which choice of each question of its board, by the question's key. */
  says?: Record<string, number>;
  /** A named place, a whole neighbourhood, or nowhere in particular. */
  place?: Place;
  area?: string;
  /** Posted so many days ago. */
  ago: number;
  supports: number;
  /** Most supports came in the last days. */
  rising?: boolean;
  talk?: DemoComment<Voice, Staff>[];
  answers?: DemoAnswer<Staff>[];
  steps?: DemoStep<Staff>[];
  removed?: DemoRemoval<Voice, Staff>;
};

export type DemoComment<Voice extends string = string, Staff extends string = string> = {
  by: Voice | Staff;
  as?: string;
  text: string;
  locale?: Locale;
  stance?: Stance;
  helpful?: number;
  /** Where the order alone does not say when: so many days ago. */
  ago?: number;
  replies?: DemoComment<Voice, Staff>[];
  removed?: DemoRemoval<Voice, Staff>;
  reported?: DemoReport<Voice>[];
};

export type DemoAnswer<Staff extends string = string> = {
  by: Staff;
  ago: number;
  status: IdeaStatus;
  text: string;
  locale?: Locale;
  /** The next step is named for so many days after the answer. */
  next?: number;
  department?: string;
};

export type DemoRemoval<Voice extends string = string, Staff extends string = string> = {
  by: Staff;
  ago: number;
  rule: HouseRule;
  explanation: string;
  reported: DemoReport<Voice>[];
};

export type DemoReport<Voice extends string = string> = {
  /** Nobody: a visitor who is not signed in. */
  by: Voice | null;
  ago: number;
  rule: HouseRule;
  note?: string;
};
