CREATE TABLE "tip_thresholds" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"rule" text NOT NULL,
	"threshold" integer NOT NULL,
	CONSTRAINT "tip_thresholds_pkey" PRIMARY KEY("city_id","rule"),
	CONSTRAINT "tip_thresholds_number" CHECK (threshold between 1 and 100000)
);
--> statement-breakpoint
ALTER TABLE "tip_thresholds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tip_marks" ADD COLUMN "values" jsonb;--> statement-breakpoint
CREATE POLICY "tip_thresholds_own_city" ON "tip_thresholds" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));