CREATE TABLE "arrival_marks" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"mark" text NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "arrival_marks_pkey" PRIMARY KEY("city_id","day","mark","person_id")
);
--> statement-breakpoint
ALTER TABLE "arrival_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "arrival_salts" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"day" date NOT NULL,
	"salt" text NOT NULL,
	CONSTRAINT "arrival_salts_pkey" PRIMARY KEY("city_id","day")
);
--> statement-breakpoint
ALTER TABLE "arrival_salts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fairness_flag_people" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"flag_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"given" integer NOT NULL,
	"inside" integer NOT NULL,
	CONSTRAINT "fairness_flag_people_pkey" PRIMARY KEY("city_id","flag_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "fairness_flag_people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "fairness_flags" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"author_id" uuid,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	"withheld_at" timestamp with time zone,
	CONSTRAINT "fairness_flags_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "fairness_flags_kind" CHECK (kind in ('ring', 'burst')),
	CONSTRAINT "fairness_flags_state" CHECK (state in ('open', 'done', 'dismissed'))
);
--> statement-breakpoint
ALTER TABLE "fairness_flags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "withheld_deeds" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"flag_id" uuid NOT NULL,
	CONSTRAINT "withheld_deeds_pkey" PRIMARY KEY("city_id","event_id","flag_id")
);
--> statement-breakpoint
ALTER TABLE "withheld_deeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "season_places" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"season_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"line" integer NOT NULL,
	"place" integer NOT NULL,
	"person_id" uuid,
	"neighbourhood_id" uuid,
	"marks" integer NOT NULL,
	"weeks" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "season_places_pkey" PRIMARY KEY("city_id","season_id","kind","line"),
	CONSTRAINT "season_places_kind" CHECK (kind in ('person', 'neighbourhood'))
);
--> statement-breakpoint
ALTER TABLE "season_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "seasons" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"ranks_people" boolean DEFAULT true NOT NULL,
	"ranks_neighbourhoods" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "seasons_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "seasons_first_before_last" CHECK (first_day <= last_day)
);
--> statement-breakpoint
ALTER TABLE "seasons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "ranked" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "arrival_marks" ADD CONSTRAINT "arrival_marks_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness_flag_people" ADD CONSTRAINT "fairness_flag_people_city_id_flag_id_fairness_flags_city_id_id_fk" FOREIGN KEY ("city_id","flag_id") REFERENCES "public"."fairness_flags"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fairness_flag_people" ADD CONSTRAINT "fairness_flag_people_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_deeds" ADD CONSTRAINT "withheld_deeds_city_id_flag_id_fairness_flags_city_id_id_fk" FOREIGN KEY ("city_id","flag_id") REFERENCES "public"."fairness_flags"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "season_places" ADD CONSTRAINT "season_places_city_id_season_id_seasons_city_id_id_fk" FOREIGN KEY ("city_id","season_id") REFERENCES "public"."seasons"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "arrival_marks_person" ON "arrival_marks" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "fairness_flag_people_person" ON "fairness_flag_people" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "fairness_flags_time" ON "fairness_flags" USING btree ("city_id","found_at");--> statement-breakpoint
CREATE INDEX "withheld_deeds_flag" ON "withheld_deeds" USING btree ("city_id","flag_id");--> statement-breakpoint
CREATE INDEX "season_places_person" ON "season_places" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "seasons_days" ON "seasons" USING btree ("city_id","first_day");--> statement-breakpoint
CREATE POLICY "arrival_marks_own_city" ON "arrival_marks" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "arrival_salts_own_city" ON "arrival_salts" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "fairness_flag_people_own_city" ON "fairness_flag_people" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "fairness_flags_own_city" ON "fairness_flags" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "withheld_deeds_own_city" ON "withheld_deeds" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "season_places_own_city" ON "season_places" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "seasons_own_city" ON "seasons" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));