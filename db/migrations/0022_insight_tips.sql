CREATE TABLE "tip_marks" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"rule" text NOT NULL,
	"about" text NOT NULL,
	"state" text NOT NULL,
	"until" timestamp with time zone,
	"marked_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tip_marks_pkey" PRIMARY KEY("city_id","rule","about"),
	CONSTRAINT "tip_marks_state" CHECK (state in ('done', 'later', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "tip_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE POLICY "tip_marks_own_city" ON "tip_marks" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));