CREATE TABLE "group_members" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"email_hash" text NOT NULL,
	"person_id" uuid,
	CONSTRAINT "group_members_pkey" PRIMARY KEY("city_id","group_id","email_hash")
);
--> statement-breakpoint
ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "groups" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"project_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "groups_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "residence_letters" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"name" text NOT NULL,
	"street" text NOT NULL,
	"postcode" text NOT NULL,
	"place" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"printed_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "residence_letters_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "residence_letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "residences" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"way" text NOT NULL,
	"proof_hash" text,
	"verified_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_reason" text,
	CONSTRAINT "residences_pkey" PRIMARY KEY("city_id","person_id"),
	CONSTRAINT "residences_way" CHECK (way in ('list', 'provider', 'letter'))
);
--> statement-breakpoint
ALTER TABLE "residences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "resident_entries" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"entry_hash" text NOT NULL,
	CONSTRAINT "resident_entries_pkey" PRIMARY KEY("city_id","entry_hash")
);
--> statement-breakpoint
ALTER TABLE "resident_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "activities" DROP CONSTRAINT "activities_who";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "age_from" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "age_to" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "group_id" uuid;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "residence_fields" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "residence_letters" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "residence_claim" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "residence_claim_values" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "residence_years" integer;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_city_id_group_id_groups_city_id_id_fk" FOREIGN KEY ("city_id","group_id") REFERENCES "public"."groups"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residence_letters" ADD CONSTRAINT "residence_letters_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "residences" ADD CONSTRAINT "residences_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_members_person" ON "group_members" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "residence_letters_person" ON "residence_letters" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "residence_letters_waiting" ON "residence_letters" USING btree ("city_id","asked_at");--> statement-breakpoint
CREATE UNIQUE INDEX "residences_proof" ON "residences" USING btree ("city_id","proof_hash");--> statement-breakpoint
CREATE INDEX "residences_verified" ON "residences" USING btree ("city_id","verified_at");--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_city_id_group_id_groups_city_id_id_fk" FOREIGN KEY ("city_id","group_id") REFERENCES "public"."groups"("city_id","id") ON DELETE restrict ON UPDATE no action NOT VALID;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_who" CHECK (who in ('everyone', 'signed_in', 'residents', 'neighbourhoods', 'neighbourhood_residents', 'ages', 'group')) NOT VALID;--> statement-breakpoint
CREATE POLICY "group_members_own_city" ON "group_members" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "groups_own_city" ON "groups" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "residence_letters_own_city" ON "residence_letters" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "residences_own_city" ON "residences" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "resident_entries_own_city" ON "resident_entries" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));