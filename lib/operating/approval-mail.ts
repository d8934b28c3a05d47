import type { CityDb } from "@/db/with-city";
import { absoluteUrl } from "@/lib/cities/platform-origin";
import type { City } from "@/lib/cities/resolve";
import { tellSuperadmins } from "./tell-superadmins";

/** Tells a new city's superadmins that it is live, and where. */
export async function tellApproval(db: CityDb, city: City): Promise<void> {
  await tellSuperadmins(db, city, (t, { name, primaryHost }) => ({
    subject: t("onboarding.approvedSubject", { city: name }),
    parts: [
      { text: t("onboarding.approvedText", { address: absoluteUrl(primaryHost, "/") }) },
      { link: { label: t("onboarding.welcomeGo"), url: absoluteUrl(primaryHost, "/admin") } },
    ],
  }));
}
