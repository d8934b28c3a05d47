CREATE TABLE "dashboard_views" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	"placed" jsonb NOT NULL,
	"range" text DEFAULT '' NOT NULL,
	"from_day" text DEFAULT '' NOT NULL,
	"to_day" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dashboard_views_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "dashboard_views_kind" CHECK (kind in ('own', 'city', 'shared')),
	CONSTRAINT "dashboard_views_whose" CHECK ((kind = 'own') = (person_id is not null))
);
--> statement-breakpoint
ALTER TABLE "dashboard_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "open_data" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"sheet" text NOT NULL,
	"day" date NOT NULL,
	"rows" jsonb NOT NULL,
	CONSTRAINT "open_data_pkey" PRIMARY KEY("city_id","sheet")
);
--> statement-breakpoint
ALTER TABLE "open_data" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "dashboard_views" ADD CONSTRAINT "dashboard_views_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dashboard_views_own" ON "dashboard_views" USING btree ("city_id","person_id") WHERE kind = 'own';--> statement-breakpoint
CREATE UNIQUE INDEX "dashboard_views_city" ON "dashboard_views" USING btree ("city_id") WHERE kind = 'city';--> statement-breakpoint
CREATE POLICY "dashboard_views_own_city" ON "dashboard_views" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "open_data_own_city" ON "open_data" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));