import { settings } from "@/db/schema/city";
import type { CityDb } from "@/db/with-city";

export type CitySettings = Omit<typeof settings.$inferSelect, "cityId">;

/** The city's settings; a city without a row (the platform's realm) has the defaults. */
export async function loadSettings(db: CityDb): Promise<CitySettings> {
  const [row] = await db.select().from(settings).limit(1);
  return row ?? defaultSettings;
}

const defaultSettings: CitySettings = {
  tagline: {},
  logoFileId: null,
  heroFileId: null,
  contactEmail: "",
  promiseDays: null,
  promiseSupports: null,
  promiseSupportDays: 30,
  answeringDepartment: "",
  currency: "EUR",
  tileUrl: null,
  tileAttribution: "",
  reviewNewAccounts: false,
  externalModerators: false,
  requireFactor: false,
  gameOn: false,
  residenceFields: [],
  residenceLetters: false,
  residenceClaim: "",
  residenceClaimValues: [],
  residenceYears: null,
  lookInUntil: null,
  checklist: {},
  checklistDoneAt: null,
  updatedAt: new Date(0),
};
