CREATE TABLE "project_outcome_ideas" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "project_outcome_ideas_pkey" PRIMARY KEY("city_id","project_id","idea_id")
);
--> statement-breakpoint
ALTER TABLE "project_outcome_ideas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "project_outcome_ideas" ADD CONSTRAINT "project_outcome_ideas_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_outcome_ideas" ADD CONSTRAINT "project_outcome_ideas_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_outcome_ideas_idea" ON "project_outcome_ideas" USING btree ("city_id","idea_id");--> statement-breakpoint
CREATE POLICY "project_outcome_ideas_own_city" ON "project_outcome_ideas" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));