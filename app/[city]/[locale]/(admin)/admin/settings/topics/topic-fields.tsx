import type { Localized } from "@/lib/i18n/localized";
import type { Page } from "@/lib/request/page";
import { PictureChoice } from "@/lib/ui/picture-choice";
import { TextField } from "@/lib/ui/text-field";
import { isTopicIcon, TopicIcon, topicIcons } from "@/lib/ui/topic-icon";
import { PerLanguage } from "../../shell/per-language";

type Topic = { name: Localized; icon: string; hue: number; department: string };

/** Around the circle of colours; one that the topic has already is among them too. */
const hues = [0, 20, 35, 50, 90, 140, 160, 180, 215, 250, 290, 330];

export function TopicFields({ page, topic }: { page: Page; topic: Topic }) {
  const { t, settings } = page;
  const offered = [...new Set([...hues, topic.hue])].sort((a, b) => a - b);
  return (
    <>
      <PerLanguage page={page} texts={[topic.name]}>
        {({ locale, main, dir, label }) => (
          <TextField
            name={`name.${locale}`}
            label={label(t("admin.topics.name"))}
            defaultValue={topic.name[locale]}
            limit={60}
            width="medium"
            lang={locale}
            dir={dir}
            optional={!main}
          />
        )}
      </PerLanguage>
      <PictureChoice
        name="icon"
        label={t("admin.topics.icon")}
        defaultValue={isTopicIcon(topic.icon) ? topic.icon : "dot"}
        options={Object.keys(topicIcons)
          .filter(isTopicIcon)
          .map((icon) => ({
            value: icon,
            label: t(`admin.topics.icons.${icon}`),
            picture: <TopicIcon name={icon} hue={topic.hue} />,
          }))}
      />
      <PictureChoice
        name="hue"
        label={t("admin.topics.color")}
        hint={t("admin.topics.colorHint")}
        defaultValue={String(topic.hue)}
        options={offered.map((hue, index) => ({
          value: String(hue),
          label: colorName(t, hue, index + 1),
          picture: <TopicIcon name={topic.icon} hue={hue} />,
        }))}
      />
      <TextField
        name="department"
        label={t("admin.topics.department")}
        hint={
          settings.answeringDepartment
            ? t("admin.topics.departmentHintNamed", { department: settings.answeringDepartment })
            : t("admin.topics.departmentHint")
        }
        defaultValue={topic.department}
        width="medium"
        optional
      />
    </>
  );
}

function colorName(t: Page["t"], hue: number, number: number): string {
  const key = `admin.topics.colors.${hue}`;
  return t.has(key) ? t(key) : t("admin.topics.colorNumber", { number });
}
