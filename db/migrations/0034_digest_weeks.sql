CREATE TABLE "digest_weeks" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"week" date NOT NULL,
	CONSTRAINT "digest_weeks_pkey" PRIMARY KEY("city_id","week")
);
--> statement-breakpoint
ALTER TABLE "digest_weeks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "digest_weeks_own_city" ON "digest_weeks" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));