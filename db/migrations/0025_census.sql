CREATE TABLE "about_answers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "about_answers_pkey" PRIMARY KEY("city_id","person_id","field")
);
--> statement-breakpoint
ALTER TABLE "about_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "about_fields" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"label" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "about_fields_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "about_fields" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "census_figures" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"field" text NOT NULL,
	"source" text NOT NULL,
	"year" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "census_figures_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "census_figures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_quarters" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"start" date NOT NULL,
	"field" text NOT NULL,
	"people" integer NOT NULL,
	"shown" jsonb NOT NULL,
	"together" jsonb NOT NULL,
	CONSTRAINT "group_quarters_pkey" PRIMARY KEY("city_id","start","field"),
	CONSTRAINT "group_quarters_people" CHECK (people >= 0)
);
--> statement-breakpoint
ALTER TABLE "group_quarters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "about_answers" ADD CONSTRAINT "about_answers_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "census_figures_one" ON "census_figures" USING btree ("city_id","field") WHERE ended_at is null;--> statement-breakpoint
CREATE POLICY "about_answers_own_city" ON "about_answers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "about_fields_own_city" ON "about_fields" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "census_figures_own_city" ON "census_figures" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "group_quarters_own_city" ON "group_quarters" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));