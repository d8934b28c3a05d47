CREATE TABLE "idea_fields" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"values" jsonb NOT NULL,
	CONSTRAINT "idea_fields_pkey" PRIMARY KEY("city_id","idea_id")
);
--> statement-breakpoint
ALTER TABLE "idea_fields" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "survey_questions" DROP CONSTRAINT "survey_questions_kind";--> statement-breakpoint
ALTER TABLE "files" ADD COLUMN "private" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "survey_questions" ADD COLUMN "audience" text DEFAULT 'everybody' NOT NULL;--> statement-breakpoint
ALTER TABLE "idea_fields" ADD CONSTRAINT "idea_fields_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_fields" ADD CONSTRAINT "idea_fields_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_fields_activity" ON "idea_fields" USING btree ("city_id","activity_id");--> statement-breakpoint
ALTER TABLE "survey_questions" ADD CONSTRAINT "survey_questions_audience" CHECK (audience in ('everybody', 'staff')) NOT VALID;--> statement-breakpoint
ALTER TABLE "survey_questions" ADD CONSTRAINT "survey_questions_kind" CHECK (kind in ('section', 'single', 'multiple', 'scale', 'ranking', 'matrix', 'number', 'text', 'place', 'file')) NOT VALID;--> statement-breakpoint
CREATE POLICY "idea_fields_own_city" ON "idea_fields" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));