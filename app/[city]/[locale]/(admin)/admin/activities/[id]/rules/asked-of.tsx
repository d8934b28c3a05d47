import type { Asking } from "@/lib/activities/queries";
import { ages } from "@/lib/people/about/ages";
import type { Page } from "@/lib/request/page";
import { Select } from "@/lib/ui/choice-field";

type Props = { page: Page; activity: Asking; groups: { id: string; name: string }[] };

/** What is asked for beside it: the bounds of an age, or which group. */
export function AskedOf({ page: { t }, activity, groups }: Props) {
  const bands = ages.map((age) => ({ value: age, label: t(`census.age.${age}`) }));
  const any = t("activities.admin.anyAge");
  return (
    <>
      <div className="asked-of-ages grid gap-6 sm:grid-cols-2">
        <Select
          name="ageFrom"
          label={t("activities.admin.ageFrom")}
          hint={t("activities.admin.ageHint")}
          options={bands}
          empty={any}
          defaultValue={activity.ageFrom ?? ""}
          optional
        />
        <Select
          name="ageTo"
          label={t("activities.admin.ageTo")}
          hint={t("activities.admin.ageHint")}
          options={bands}
          empty={any}
          defaultValue={activity.ageTo ?? ""}
          optional
        />
      </div>
      {groups.length > 0 ? (
        <div className="asked-of-group">
          <Select
            name="groupId"
            label={t("activities.admin.group")}
            hint={t("activities.admin.groupHint")}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
            empty={t("activities.admin.chooseGroup")}
            defaultValue={activity.groupId ?? ""}
            optional
          />
        </div>
      ) : null}
    </>
  );
}
