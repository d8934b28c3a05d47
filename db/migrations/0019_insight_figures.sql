CREATE TABLE "active_people" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"span" text NOT NULL,
	"start" date NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "active_people_pkey" PRIMARY KEY("city_id","span","start","person_id"),
	CONSTRAINT "active_people_span" CHECK (span in ('day', 'month'))
);
--> statement-breakpoint
ALTER TABLE "active_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answer_days" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"line" integer NOT NULL,
	"department" text NOT NULL,
	"on_time" boolean,
	"waited" integer,
	"count" integer NOT NULL,
	CONSTRAINT "answer_days_pkey" PRIMARY KEY("city_id","day","line")
);
--> statement-breakpoint
ALTER TABLE "answer_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contribution_days" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"line" integer NOT NULL,
	"kind" text NOT NULL,
	"activity_id" uuid NOT NULL,
	"topic_id" uuid,
	"neighbourhood_id" uuid,
	"count" integer NOT NULL,
	CONSTRAINT "contribution_days_pkey" PRIMARY KEY("city_id","day","line"),
	CONSTRAINT "contribution_days_kind" CHECK (kind in ('idea', 'comment', 'for', 'against', 'support'))
);
--> statement-breakpoint
ALTER TABLE "contribution_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contribution_hours" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"hour" smallint NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "contribution_hours_pkey" PRIMARY KEY("city_id","day","hour")
);
--> statement-breakpoint
ALTER TABLE "contribution_hours" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_paths" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"joined" date NOT NULL,
	"first" date,
	"returned" date,
	CONSTRAINT "member_paths_pkey" PRIMARY KEY("city_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "member_paths" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stale_days" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "stale_days_pkey" PRIMARY KEY("city_id","day")
);
--> statement-breakpoint
ALTER TABLE "stale_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "stale_people" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "stale_people_pkey" PRIMARY KEY("city_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "stale_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "active_people" ADD CONSTRAINT "active_people_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_paths" ADD CONSTRAINT "member_paths_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "active_people_person" ON "active_people" USING btree ("city_id","person_id","span","start");--> statement-breakpoint
CREATE INDEX "member_paths_joined" ON "member_paths" USING btree ("city_id","joined");--> statement-breakpoint
CREATE POLICY "active_people_own_city" ON "active_people" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "answer_days_own_city" ON "answer_days" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contribution_days_own_city" ON "contribution_days" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contribution_hours_own_city" ON "contribution_hours" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_paths_own_city" ON "member_paths" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "stale_days_own_city" ON "stale_days" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "stale_people_own_city" ON "stale_people" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));