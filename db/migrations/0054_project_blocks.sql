CREATE TABLE "project_block_changes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"what" text NOT NULL,
	"before" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_block_changes_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "project_block_changes_what" CHECK (what in ('added', 'changed', 'moved', 'removed', 'restored'))
);
--> statement-breakpoint
ALTER TABLE "project_block_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_blocks" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "project_blocks_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "project_blocks_kind" CHECK (kind in ('text', 'picture', 'gallery', 'video', 'timeline', 'activities', 'events', 'files', 'people', 'questions', 'action'))
);
--> statement-breakpoint
ALTER TABLE "project_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "project_block_changes" ADD CONSTRAINT "project_block_changes_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_blocks" ADD CONSTRAINT "project_blocks_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_block_changes_project" ON "project_block_changes" USING btree ("city_id","project_id","id");--> statement-breakpoint
CREATE INDEX "project_blocks_project" ON "project_blocks" USING btree ("city_id","project_id","position");--> statement-breakpoint
CREATE POLICY "project_block_changes_own_city" ON "project_block_changes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_blocks_own_city" ON "project_blocks" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));