CREATE TABLE "project_folder_places" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"folder_id" uuid NOT NULL,
	CONSTRAINT "project_folder_places_pkey" PRIMARY KEY("city_id","project_id")
);
--> statement-breakpoint
ALTER TABLE "project_folder_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_folders" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_folders_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "project_folders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_review_rounds" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_review_rounds_pkey" PRIMARY KEY("city_id","project_id")
);
--> statement-breakpoint
ALTER TABLE "project_review_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_reviewers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "project_reviewers_pkey" PRIMARY KEY("city_id","project_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "project_reviewers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_reviews" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"clear" integer NOT NULL,
	"worth" integer NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"counted" boolean DEFAULT false NOT NULL,
	CONSTRAINT "project_reviews_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "project_reviews_grades" CHECK (clear between 1 and 5 and worth between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "project_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "project_templates" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "project_templates_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "project_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "project_folder_places" ADD CONSTRAINT "project_folder_places_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_folder_places" ADD CONSTRAINT "project_folder_places_city_id_folder_id_project_folders_city_id_id_fk" FOREIGN KEY ("city_id","folder_id") REFERENCES "public"."project_folders"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_review_rounds" ADD CONSTRAINT "project_review_rounds_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_reviewers" ADD CONSTRAINT "project_reviewers_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_reviewers" ADD CONSTRAINT "project_reviewers_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_reviews" ADD CONSTRAINT "project_reviews_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_folder_places_folder" ON "project_folder_places" USING btree ("city_id","folder_id");--> statement-breakpoint
CREATE UNIQUE INDEX "project_folders_code" ON "project_folders" USING btree ("city_id","code");--> statement-breakpoint
CREATE INDEX "project_reviewers_person" ON "project_reviewers" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "project_reviews_project" ON "project_reviews" USING btree ("city_id","project_id","counted");--> statement-breakpoint
CREATE POLICY "project_folder_places_own_city" ON "project_folder_places" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_folders_own_city" ON "project_folders" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_review_rounds_own_city" ON "project_review_rounds" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_reviewers_own_city" ON "project_reviewers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_reviews_own_city" ON "project_reviews" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "project_templates_own_city" ON "project_templates" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));