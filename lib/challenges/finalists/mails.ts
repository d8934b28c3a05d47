import { and, eq, inArray, isNotNull, isNull, notInArray } from "drizzle-orm";
import { ideas } from "@/db/schema/ideas";
import { people } from "@/db/schema/people";
import type { CityDb } from "@/db/with-city";
import { mailAbout } from "@/lib/activities/mails";
import { type Activity, findActivityById } from "@/lib/activities/queries";
import { NotFoundError } from "@/lib/base/errors";
import { isLocale, type Locale } from "@/lib/base/locales";
import { recognitionPath } from "@/lib/challenges/address";
import { cityUrl } from "@/lib/cities/city-path";
import type { City } from "@/lib/cities/resolve";
import { localize } from "@/lib/i18n/localized";
import { getTranslator } from "@/lib/i18n/translator";
import { ideaShortPath } from "@/lib/ideas/address";
import type { IdeaSubject } from "@/lib/ideas/subject";
import type { MailPart } from "@/lib/mail/content";
import { queueMailToMany } from "@/lib/mail/queue-many";
import { renderMail } from "@/lib/mail/render";
import type { Finalist } from "./view";

type Context = { db: CityDb; city: City };

/** Each author hears that the idea is in the last round, and why. */
export async function tellFinalists(
  context: Context,
  activityId: string,
  named: readonly Finalist[],
): Promise<void> {
  for (const one of named) {
    await tellAuthor(context, {
      activityId,
      one,
      what: "finalist",
      quote: (locale) => say(context, one.reason, locale),
    });
  }
}

/** The author hears why an idea is out of the last round again. */
export async function tellTakenBack(
  context: Context,
  { activityId, idea, why }: { activityId: string; idea: IdeaSubject; why: string },
): Promise<void> {
  const one = { ideaId: idea.id, idea: { code: idea.code } };
  await tellAuthor(context, { activityId, one, what: "takenBack", quote: () => why });
}

/** Whoever is recognised hears as what and what it brings; everybody else who posted an idea hears how it ended. */
export async function tellDecided(
  context: Context,
  activityId: string,
  awarded: readonly Finalist[],
): Promise<void> {
  for (const one of awarded) {
    await tellAuthor(context, {
      ...{ activityId, one, what: one.award === "winner" ? "winner" : "mention" },
      quote: (locale) =>
        [one.awardWords, one.awardGets]
          .map((text) => say(context, text, locale))
          .filter(Boolean)
          .join("\n"),
    });
  }
  await tellOthers(
    context,
    activityId,
    awarded.map(({ ideaId }) => ideaId),
  );
}

type Told = {
  activityId: string;
  one: { ideaId: string; idea: { code: string } };
  what: "finalist" | "takenBack" | "winner" | "mention";
  quote: (locale: Locale) => string;
};

async function tellAuthor(context: Context, { activityId, one, what, quote }: Told): Promise<void> {
  const { db, city } = context;
  const [idea] = await db
    .select({ title: ideas.title, authorId: people.id })
    .from(ideas)
    .innerJoin(people, and(eq(people.cityId, ideas.cityId), eq(people.id, ideas.authorId)))
    .where(and(eq(ideas.id, one.ideaId), isNull(people.suspendedAt)));
  if (!idea) return;
  const activity = await activityOf(db, activityId);
  await mailAbout(context, { activity, personId: idea.authorId }, ({ t, locale, title, firstName }) => {
    const values = { idea: idea.title, title, city: city.name };
    const words = quote(locale);
    return {
      subject: t(`challenges.mail.${what}.subject`, values),
      reason: t("challenges.mail.because", values),
      parts: [
        { text: t("challenges.mail.hello", { name: firstName }) },
        { text: t(`challenges.mail.${what}.text`, values) },
        ...(words ? [{ quote: words } satisfies MailPart] : []),
        {
          link: {
            label: t("challenges.mail.seeIdea"),
            url: cityUrl(city, locale, ideaShortPath(one.idea)),
          },
        },
      ],
    };
  });
}

/** Once each, those who want to hear what comes of their ideas. */
async function tellOthers(
  { db, city }: Context,
  activityId: string,
  awardedIds: readonly string[],
): Promise<void> {
  const authors = db
    .select({ id: ideas.authorId })
    .from(ideas)
    .where(and(eq(ideas.activityId, activityId), inArray(ideas.visibility, ["public", "merged"])));
  const recognised = db
    .select({ id: ideas.authorId })
    .from(ideas)
    .where(and(inArray(ideas.id, [...awardedIds]), isNotNull(ideas.authorId)));
  const rows = await db
    .select({ id: people.id, locale: people.locale })
    .from(people)
    .where(
      and(
        inArray(people.id, authors),
        notInArray(people.id, recognised),
        eq(people.mailAnswers, true),
        isNotNull(people.email),
        isNull(people.deletedAt),
        isNull(people.suspendedAt),
      ),
    );
  const activity = await activityOf(db, activityId);
  for (const locale of city.locales) {
    const ids = rows.filter((row) => readsIn(city, row.locale) === locale).map(({ id }) => id);
    if (ids.length === 0) continue;
    const t = getTranslator(locale);
    const values = { title: say({ city }, activity.title, locale), city: city.name };
    const mail = renderMail(city, locale, {
      subject: t("challenges.mail.decided.subject", values),
      reason: t("challenges.mail.because", values),
      parts: [
        { text: t("challenges.mail.decided.text", values) },
        {
          link: {
            label: t("challenges.mail.seeRecognition"),
            url: cityUrl(city, locale, recognitionPath(activity)),
          },
        },
      ],
    });
    await queueMailToMany(db, city.id, ids, { kind: "answer", ...mail });
  }
}

async function activityOf(db: CityDb, id: string): Promise<Activity> {
  const activity = await findActivityById(db, id);
  if (!activity) throw new NotFoundError("challenge");
  return activity;
}

function readsIn(city: City, locale: string): Locale {
  return isLocale(locale) && city.locales.includes(locale) ? locale : city.defaultLocale;
}

function say({ city }: Pick<Context, "city">, text: Finalist["reason"], locale: Locale): string {
  return localize(text, locale, city.defaultLocale);
}
