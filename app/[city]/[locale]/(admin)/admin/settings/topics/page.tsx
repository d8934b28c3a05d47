import { moveTopicForm } from "@/lib/cities/topics/actions";
import { listTopics, type TopicRow } from "@/lib/cities/topics/queries";
import { formatNumber } from "@/lib/i18n/format";
import { localize } from "@/lib/i18n/localized";
import { type CityParams, inCity, type Page, requirePermission } from "@/lib/request/page";
import { ButtonLink } from "@/lib/ui/button";
import { EmptyState } from "@/lib/ui/empty-state";
import { HiddenField } from "@/lib/ui/file-field";
import { ActionForm } from "@/lib/ui/form";
import { formLabels } from "@/lib/ui/form-labels";
import { Icon } from "@/lib/ui/icon";
import { SubmitButton } from "@/lib/ui/submit-button";
import { TopicIcon } from "@/lib/ui/topic-icon";
import { AdminPage, settingsAbove } from "../../shell/admin-page";
import { one, type SearchParams } from "../../shell/search-params";
import { titled } from "../../shell/titled";

type Props = { params: CityParams; searchParams: SearchParams };

export const generateMetadata = titled("admin.topics.title", "/admin/settings/topics");

export default async function Topics({ params, searchParams }: Props) {
  const page = await inCity(params);
  await requirePermission(page, "city.configure");
  const { t, path } = page;
  const topics = await page.read(listTopics);
  const [inUse, archived] = [
    topics.filter((topic) => !topic.archivedAt),
    topics.filter((topic) => topic.archivedAt),
  ];
  const add = (
    <ButtonLink href={path("/admin/settings/topics/new")} variant="primary" icon="plus">
      {t("admin.topics.add")}
    </ButtonLink>
  );
  return (
    <AdminPage
      page={page}
      title={t("admin.topics.title")}
      intro={t("admin.topics.intro")}
      above={settingsAbove(page)}
      actions={inUse.length > 0 ? add : null}
      saved={one((await searchParams).saved)}
    >
      {inUse.length > 0 ? (
        <TopicList page={page} topics={inUse} movable />
      ) : (
        <EmptyState title={t("admin.topics.emptyTitle")} action={add}>
          {t("admin.topics.emptyText")}
        </EmptyState>
      )}
      {archived.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-xl font-bold">{t("admin.topics.archived")}</h2>
          <TopicList page={page} topics={archived} />
        </section>
      ) : null}
    </AdminPage>
  );
}

type ListProps = { page: Page; topics: TopicRow[]; movable?: boolean };

function TopicList({ page, topics, movable }: ListProps) {
  const { t, path, locale, city } = page;
  return (
    <ol className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface shadow-card">
      {topics.map((topic, index) => {
        const name = localize(topic.name, locale, city.defaultLocale);
        return (
          <li
            key={topic.id}
            id={`topic-${topic.id}`}
            className="flex items-center gap-2 pe-2 target:bg-brand-soft"
          >
            <a
              href={path(`/admin/settings/topics/${topic.id}`)}
              className="flex min-h-16 min-w-0 flex-1 items-center gap-3 py-2 ps-4 text-ink hover:bg-brand-soft sm:ps-5"
            >
              <TopicIcon name={topic.icon} hue={topic.hue} />
              <span className="grid min-w-0 flex-1">
                <span className="font-semibold">{name}</span>
                <span className="truncate text-sm text-muted">
                  {t("admin.topics.ideas", {
                    count: topic.ideaCount,
                    number: formatNumber(topic.ideaCount, locale),
                  })}
                  {topic.department ? ` · ${topic.department}` : null}
                </span>
              </span>
            </a>
            {movable ? (
              <span className="flex">
                <Move page={page} id={topic.id} name={name} direction="up" hidden={index === 0} />
                <Move
                  page={page}
                  id={topic.id}
                  name={name}
                  direction="down"
                  hidden={index === topics.length - 1}
                />
              </span>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

type MoveProps = { page: Page; id: string; name: string; direction: "up" | "down"; hidden: boolean };

function Move({ page, id, name, direction, hidden }: MoveProps) {
  const { t } = page;
  return (
    <ActionForm
      action={moveTopicForm}
      labels={formLabels(t)}
      formKey={page.formKey()}
      className={hidden ? "invisible" : ""}
    >
      <HiddenField name="id" value={id} />
      <SubmitButton name="direction" value={direction} variant="quiet" size="small">
        <Icon
          name="chevron"
          size={18}
          label={t(`admin.topics.${direction}`, { name })}
          className={direction === "up" ? "rotate-180" : ""}
        />
      </SubmitButton>
    </ActionForm>
  );
}
