import type { Page } from "@/lib/request/page";
import { Chapter } from "./chapter";

/** The city's own rule, in a sentence for each part of it. */
export function ThePromise({ page: { t, path, settings } }: { page: Page }) {
  const { promiseDays, promiseSupports, promiseSupportDays } = settings;
  return (
    <Chapter id="promise" title={t("help.promise.title")}>
      {promiseDays === null ? null : <p>{t("help.promise.days", { days: promiseDays })}</p>}
      {promiseSupports === null ? null : (
        <p>{t("help.promise.supports", { supports: promiseSupports, days: promiseSupportDays })}</p>
      )}
      {promiseDays === null && promiseSupports === null ? <p>{t("help.promise.none")}</p> : null}
      <p>{t("help.promise.late")}</p>
      <p>{t("help.promise.signed")}</p>
      <p>
        <a href={path("/promises")} className="link inline-flex min-h-11 items-center">
          {t("promises.all")}
        </a>
      </p>
    </Chapter>
  );
}
