CREATE TABLE "insight_report_parts" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"report_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	CONSTRAINT "insight_report_parts_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "insight_report_parts_kind" CHECK (kind in ('text', 'figure', 'theme', 'quote'))
);
--> statement-breakpoint
ALTER TABLE "insight_report_parts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "insight_reports" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"published" jsonb,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "insight_reports_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "insight_reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "insight_report_parts" ADD CONSTRAINT "insight_report_parts_city_id_report_id_insight_reports_city_id_id_fk" FOREIGN KEY ("city_id","report_id") REFERENCES "public"."insight_reports"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "insight_report_parts_report" ON "insight_report_parts" USING btree ("city_id","report_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "insight_reports_slug" ON "insight_reports" USING btree ("city_id","slug");--> statement-breakpoint
CREATE POLICY "insight_report_parts_own_city" ON "insight_report_parts" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "insight_reports_own_city" ON "insight_reports" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));