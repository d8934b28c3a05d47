CREATE TABLE "project_gap_changes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"span" text NOT NULL,
	"start" date NOT NULL,
	"previous" date NOT NULL,
	"change" integer NOT NULL,
	CONSTRAINT "project_gap_changes_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "project_gap_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_gaps" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"span" text NOT NULL,
	"start" date NOT NULL,
	"previous" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "project_gaps_pkey" PRIMARY KEY("city_id","project_id","span","start","previous")
);
--> statement-breakpoint
ALTER TABLE "project_gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_hours" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"day" date NOT NULL,
	"hour" smallint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "project_hours_pkey" PRIMARY KEY("city_id","project_id","day","hour")
);
--> statement-breakpoint
ALTER TABLE "project_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_people" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"span" text NOT NULL,
	"start" date NOT NULL,
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"previous" date DEFAULT '-infinity' NOT NULL,
	CONSTRAINT "project_people_pkey" PRIMARY KEY("city_id","span","start","project_id","person_id"),
	CONSTRAINT "project_people_span" CHECK (span in ('day', 'month'))
);
--> statement-breakpoint
ALTER TABLE "project_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dashboard_views" ADD COLUMN "project" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "answer_days" ADD COLUMN "activity_id" uuid;--> statement-breakpoint
ALTER TABLE "project_people" ADD CONSTRAINT "project_people_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_hours_day" ON "project_hours" USING btree ("city_id","day");--> statement-breakpoint
CREATE INDEX "project_people_person" ON "project_people" USING btree ("city_id","person_id","project_id","span","start");--> statement-breakpoint
CREATE POLICY "project_gap_changes_own_city" ON "project_gap_changes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_gaps_own_city" ON "project_gaps" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_hours_own_city" ON "project_hours" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_people_own_city" ON "project_people" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE FUNCTION tell_project_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO project_gap_changes (city_id, project_id, span, start, previous, change)
    SELECT city_id, project_id, span, start, previous, -count(*) FROM gone GROUP BY 1, 2, 3, 4, 5;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO project_gap_changes (city_id, project_id, span, start, previous, change)
    SELECT city_id, project_id, span, start, previous, count(*) FROM added GROUP BY 1, 2, 3, 4, 5;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER gaps_added AFTER INSERT ON project_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_project_gaps();--> statement-breakpoint
CREATE TRIGGER gaps_gone AFTER DELETE ON project_people REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tell_project_gaps();--> statement-breakpoint
CREATE TRIGGER gaps_changed AFTER UPDATE ON project_people REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_project_gaps();
