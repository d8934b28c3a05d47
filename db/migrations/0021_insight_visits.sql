CREATE TABLE "visit_days" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"device" text NOT NULL,
	"views" integer DEFAULT 0 NOT NULL,
	"visitors" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "visit_days_pkey" PRIMARY KEY("city_id","day","device"),
	CONSTRAINT "visit_days_device" CHECK (device in ('phone', 'tablet', 'computer'))
);
--> statement-breakpoint
ALTER TABLE "visit_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_marks" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"mark" text NOT NULL,
	"views" integer NOT NULL,
	CONSTRAINT "visit_marks_pkey" PRIMARY KEY("city_id","day","mark")
);
--> statement-breakpoint
ALTER TABLE "visit_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_salts" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"salt" text NOT NULL,
	CONSTRAINT "visit_salts_pkey" PRIMARY KEY("city_id","day")
);
--> statement-breakpoint
ALTER TABLE "visit_salts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "visit_days_own_city" ON "visit_days" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visit_marks_own_city" ON "visit_marks" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "visit_salts_own_city" ON "visit_salts" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));