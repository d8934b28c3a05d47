CREATE TABLE "news" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"project_id" uuid,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"body" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"image_file_id" text,
	"image_alt" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"publish_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "news_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "news_withdrawn" CHECK (withdrawn_at is null or publish_at is not null)
);
--> statement-breakpoint
ALTER TABLE "news" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "news" ADD CONSTRAINT "news_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "news_code" ON "news" USING btree ("city_id","code");--> statement-breakpoint
CREATE INDEX "news_publish" ON "news" USING btree ("city_id","publish_at","id");--> statement-breakpoint
CREATE INDEX "news_project" ON "news" USING btree ("city_id","project_id","publish_at");--> statement-breakpoint
CREATE POLICY "news_own_city" ON "news" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));