import { plainText } from "@/lib/base/markdown";
import { localize } from "@/lib/i18n/localized";
import { listReplies } from "@/lib/ideas/replying/queries";
import { type CityParams, inCity, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { AdminPage } from "../shell/admin-page";
import { one, type SearchParams } from "../shell/search-params";
import { SettingList, SettingRow } from "../shell/setting-list";
import { titled } from "../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("answering.replies", "/admin/replies");

/** Words that answers often begin with. */
export default async function Replies({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "ideas.answer");
  const { t, path, locale, city } = page;
  const replies = await page.read(listReplies);
  const saved = `answering.saved.${one((await searchParams).saved)}`;
  const add = (
    <ButtonLink href={path("/admin/replies/new")} variant="primary" icon="plus">
      {t("answering.addReply")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("answering.replies")}
      intro={t("answering.repliesIntro")}
      above={[{ label: t("admin.inbox.title"), href: path("/admin/ideas") }]}
      actions={replies.length > 0 ? add : null}
      notice={t.has(saved) ? t(saved) : null}
    >
      {replies.length > 0 ? (
        <SettingList>
          {replies.map(({ id, name, text }) => (
            <SettingRow
              key={id}
              href={path(`/admin/replies/${id}`)}
              label={name}
              value={plainText(localize(text, locale, city.defaultLocale), 120)}
            />
          ))}
        </SettingList>
      ) : (
        <EmptyState title={t("answering.noReplies")} action={add}>
          {t("answering.noRepliesText")}
        </EmptyState>
      )}
    </AdminPage>
  );
}
