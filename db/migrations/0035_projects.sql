CREATE TABLE "project_phases" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"position" integer NOT NULL,
	CONSTRAINT "project_phases_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "project_phases_days" CHECK (ends_on is null or starts_on is null or ends_on >= starts_on)
);
--> statement-breakpoint
ALTER TABLE "project_phases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "projects" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"publish_at" timestamp with time zone,
	"published_by" uuid,
	"archive_at" timestamp with time zone,
	"archived_by" uuid,
	"preview_round" integer DEFAULT 1 NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"cover_file_id" text,
	"cover_alt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"topic_id" uuid,
	"department" text DEFAULT '' NOT NULL,
	"objective" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"audience" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"decision" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"decider" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"open_points" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"fixed_points" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"commitment" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"means" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"outcome" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"template" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "projects_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "projects_archived_after" CHECK (archive_at is null or archive_at >= publish_at)
);
--> statement-breakpoint
ALTER TABLE "projects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "project_phases" ADD CONSTRAINT "project_phases_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_phases_project" ON "project_phases" USING btree ("city_id","project_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "projects_code" ON "projects" USING btree ("city_id","code");--> statement-breakpoint
CREATE INDEX "projects_publish" ON "projects" USING btree ("city_id","publish_at");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE restrict ON UPDATE no action NOT VALID;--> statement-breakpoint
CREATE POLICY "project_phases_own_city" ON "project_phases" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "projects_own_city" ON "projects" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE TRIGGER tell_changed AFTER INSERT OR UPDATE OR DELETE ON projects FOR EACH ROW EXECUTE FUNCTION tell_city_changed('city_id');
