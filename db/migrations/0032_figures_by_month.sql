CREATE TABLE "active_gap_changes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"span" text NOT NULL,
	"start" date NOT NULL,
	"previous" date NOT NULL,
	"change" integer NOT NULL,
	CONSTRAINT "active_gap_changes_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "active_gap_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "active_gaps" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"span" text NOT NULL,
	"start" date NOT NULL,
	"previous" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "active_gaps_pkey" PRIMARY KEY("city_id","span","start","previous")
);
--> statement-breakpoint
ALTER TABLE "active_gaps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "contribution_months" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"month" date NOT NULL,
	"line" integer NOT NULL,
	"kind" text NOT NULL,
	"activity_id" uuid NOT NULL,
	"topic_id" uuid,
	"neighbourhood_id" uuid,
	"count" integer NOT NULL,
	CONSTRAINT "contribution_months_pkey" PRIMARY KEY("city_id","month","line")
);
--> statement-breakpoint
ALTER TABLE "contribution_months" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_day_changes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"joined" date NOT NULL,
	"accounts" integer NOT NULL,
	"contributed" integer NOT NULL,
	"returned" integer NOT NULL,
	CONSTRAINT "member_day_changes_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "member_day_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_days" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"joined" date NOT NULL,
	"accounts" integer NOT NULL,
	"contributed" integer NOT NULL,
	"returned" integer NOT NULL,
	CONSTRAINT "member_days_pkey" PRIMARY KEY("city_id","joined")
);
--> statement-breakpoint
ALTER TABLE "member_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "active_people" ADD COLUMN "previous" date DEFAULT '-infinity' NOT NULL;--> statement-breakpoint
CREATE POLICY "active_gap_changes_own_city" ON "active_gap_changes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "active_gaps_own_city" ON "active_gaps" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "contribution_months_own_city" ON "contribution_months" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_day_changes_own_city" ON "member_day_changes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "member_days_own_city" ON "member_days" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE FUNCTION tell_active_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO active_gap_changes (city_id, span, start, previous, change)
    SELECT city_id, span, start, previous, -count(*) FROM gone GROUP BY 1, 2, 3, 4;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO active_gap_changes (city_id, span, start, previous, change)
    SELECT city_id, span, start, previous, count(*) FROM added GROUP BY 1, 2, 3, 4;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER gaps_added AFTER INSERT ON active_people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_active_gaps();--> statement-breakpoint
CREATE TRIGGER gaps_gone AFTER DELETE ON active_people REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tell_active_gaps();--> statement-breakpoint
CREATE TRIGGER gaps_changed AFTER UPDATE ON active_people REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_active_gaps();--> statement-breakpoint
CREATE FUNCTION tell_member_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO member_day_changes (city_id, joined, accounts, contributed, returned)
    SELECT city_id, joined, -count(*), -count(first), -count(returned) FROM gone GROUP BY 1, 2;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO member_day_changes (city_id, joined, accounts, contributed, returned)
    SELECT city_id, joined, count(*), count(first), count(returned) FROM added GROUP BY 1, 2;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER days_added AFTER INSERT ON member_paths REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_member_days();--> statement-breakpoint
CREATE TRIGGER days_gone AFTER DELETE ON member_paths REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tell_member_days();--> statement-breakpoint
CREATE TRIGGER days_changed AFTER UPDATE ON member_paths REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION tell_member_days();
