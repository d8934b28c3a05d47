CREATE TABLE "activity_follows" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_follows_pkey" PRIMARY KEY("city_id","activity_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "activity_follows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "activity_tellings" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"what" text NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activity_tellings_pkey" PRIMARY KEY("city_id","activity_id","what"),
	CONSTRAINT "activity_tellings_what" CHECK (what in ('results', 'outcome'))
);
--> statement-breakpoint
ALTER TABLE "activity_tellings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_follows" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_follows_pkey" PRIMARY KEY("city_id","project_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "project_follows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_tellings" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"what" text NOT NULL,
	"told_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_tellings_pkey" PRIMARY KEY("city_id","project_id","subject_id","what"),
	CONSTRAINT "project_tellings_what" CHECK (what in ('news', 'opened', 'closing', 'outcome', 'took_part'))
);
--> statement-breakpoint
ALTER TABLE "project_tellings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_follows" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "activity_follows" ADD CONSTRAINT "activity_follows_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_follows" ADD CONSTRAINT "activity_follows_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activity_tellings" ADD CONSTRAINT "activity_tellings_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_follows" ADD CONSTRAINT "project_follows_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_follows" ADD CONSTRAINT "project_follows_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_tellings" ADD CONSTRAINT "project_tellings_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activity_follows_person" ON "activity_follows" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "project_follows_person" ON "project_follows" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE POLICY "activity_follows_own_city" ON "activity_follows" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "activity_tellings_own_city" ON "activity_tellings" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_follows_own_city" ON "project_follows" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_tellings_own_city" ON "project_tellings" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));