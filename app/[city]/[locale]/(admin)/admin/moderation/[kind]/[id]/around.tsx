import { isLocale } from "@/lib/base/locales";
import { plainText } from "@/lib/base/markdown";
import type { Neighbour } from "@/lib/moderation/around";
import type { Page } from "@/lib/request/page";

type Props = { page: Page; title: string; said: Neighbour[] };

/** What others said right before or after it: a sharp word may be an answer to a sharper one. */
export function Around({ page: { t, path }, title, said }: Props) {
  if (said.length === 0) return null;
  return (
    <section className="grid gap-2 border-s-3 border-line ps-4">
      <h2 className="text-sm font-semibold text-muted">{title}</h2>
      <ul className="grid gap-3">
        {said.map(({ id, author, text, locale }) => (
          <li key={id} className="grid gap-1">
            <a className="link text-sm" href={path(`/admin/moderation/comment/${id}`)}>
              <bdi>{author || t("moderation.case.authorGone")}</bdi>
            </a>
            <p lang={isLocale(locale) ? locale : undefined} dir="auto" className="text-muted">
              {plainText(text, 400)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
