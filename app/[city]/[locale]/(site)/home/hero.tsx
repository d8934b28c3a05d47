import { localize } from "@/lib/i18n/localized";
import { ideaLimits } from "@/lib/ideas/input";
import type { Page } from "@/lib/request/page";
import { Cover } from "@/lib/ui/cover";

/** The question, and the place to answer it: whoever has an idea starts writing right here. */
export function Hero({ page }: { page: Page }) {
  const { t, path, city, locale, settings } = page;
  const tagline = localize(settings.tagline, locale, city.defaultLocale);
  return (
    <section className="border-b border-line bg-surface">
      <div className="mx-auto grid max-w-6xl gap-x-12 gap-y-8 px-4 py-8 sm:px-6 sm:py-14 lg:grid-cols-[1.1fr_1fr] lg:items-center *:min-w-0">
        <div className="grid gap-5">
          <h1 className="text-4xl font-bold">{t("board.home.question", { city: city.name })}</h1>
          <p className="max-w-prose text-lg text-muted">
            {tagline || t("board.home.intro", { city: city.name })}
          </p>
          <form method="get" action={path("/ideas/new")} className="grid gap-2">
            <label htmlFor="first-words" className="font-semibold">
              {t("board.home.firstWords")}
            </label>
            <div className="flex flex-col gap-3 sm:flex-row">
              <input
                id="first-words"
                name="title"
                dir="auto"
                maxLength={ideaLimits.title.max}
                placeholder={t("board.home.example")}
                className="control sm:flex-1"
              />
              <button type="submit" className="button button-primary">
                {t("shell.postIdea")}
              </button>
            </div>
          </form>
          <p>
            <a href={path("/ideas")} className="link inline-flex min-h-11 items-center">
              {t("board.home.look")}
            </a>
          </p>
        </div>
        <Picture page={page} />
      </div>
    </section>
  );
}

function Picture({ page: { settings, city } }: { page: Page }) {
  const shape = "aspect-[5/2] w-full rounded-card lg:aspect-[4/3]";
  if (!settings.heroFileId) return <Cover seed={city.id} hue={150} className={shape} />;
  const file = `/files/${settings.heroFileId}`;
  return (
    <img
      src={`${file}/1280`}
      srcSet={`${file}/640 640w, ${file}/1280 1280w`}
      sizes="(min-width: 64rem) 32rem, 92vw"
      alt=""
      className={`${shape} object-cover`}
    />
  );
}
