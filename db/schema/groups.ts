import { index, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { cityReference, cityTable } from "../city-table";
import { people } from "./people";
import { projects } from "./projects";

const at = (name: string) => timestamp(name, { withTimezone: true });

/** People whom staff invite by their addresses to take part in what is for them alone. */
export const groups = cityTable(
  "groups",
  {
    id: uuid("id").notNull(),
    name: text("name").notNull(),
    projectId: uuid("project_id"),
    createdAt: at("created_at").notNull().defaultNow(),
  },
  { extra: (t) => [cityReference(t, t.projectId, () => projects)] },
);

/** An address of a group, as a keyed hash; who came with it once they took part. It does not say when. */
export const groupMembers = cityTable(
  "group_members",
  {
    groupId: uuid("group_id").notNull(),
    emailHash: text("email_hash").notNull(),
    personId: uuid("person_id"),
  },
  {
    key: ["groupId", "emailHash"],
    extra: (t) => [
      index("group_members_person").on(t.cityId, t.personId),
      cityReference(t, t.groupId, () => groups, "cascade"),
      cityReference(t, t.personId, () => people, "cascade"),
    ],
  },
);
