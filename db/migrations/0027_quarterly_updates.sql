CREATE TABLE "quarterly_updates" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"edition" text NOT NULL,
	"due_on" date NOT NULL,
	"word" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"announced_at" timestamp with time zone,
	"left_out_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "quarterly_updates_pkey" PRIMARY KEY("city_id","edition"),
	CONSTRAINT "quarterly_updates_outcome" CHECK (left_out_at is null or sent_at is null)
);
--> statement-breakpoint
ALTER TABLE "quarterly_updates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_digests" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"week" date NOT NULL,
	"person_id" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staff_digests_pkey" PRIMARY KEY("city_id","week","person_id")
);
--> statement-breakpoint
ALTER TABLE "staff_digests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "update_receipts" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"edition" text NOT NULL,
	"person_id" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "update_receipts_pkey" PRIMARY KEY("city_id","edition","person_id")
);
--> statement-breakpoint
ALTER TABLE "update_receipts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people" DROP CONSTRAINT "people_role";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_digests" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "mail_updates" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_digests" ADD CONSTRAINT "staff_digests_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_receipts" ADD CONSTRAINT "update_receipts_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_role" CHECK (role in ('citizen', 'moderator', 'superadmin', 'operator', 'policy_maker')) NOT VALID;--> statement-breakpoint
CREATE POLICY "quarterly_updates_own_city" ON "quarterly_updates" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "staff_digests_own_city" ON "staff_digests" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "update_receipts_own_city" ON "update_receipts" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));