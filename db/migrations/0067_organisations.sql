CREATE TABLE "organisation_invitations" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"speaks" boolean DEFAULT false NOT NULL,
	"invited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "organisation_invitations_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "organisation_invitations_end" CHECK (accepted_at is null or revoked_at is null)
);
--> statement-breakpoint
ALTER TABLE "organisation_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisation_members" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"speaks" boolean DEFAULT false NOT NULL,
	"shown" boolean DEFAULT false NOT NULL,
	"joined_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_members_pkey" PRIMARY KEY("city_id","organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "organisation_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "organisations" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"locale" text NOT NULL,
	"website" text DEFAULT '' NOT NULL,
	"neighbourhood_id" uuid,
	"logo_file_id" text,
	"logo_alt" text DEFAULT '' NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decided_at" timestamp with time zone,
	"reason" text DEFAULT '' NOT NULL,
	"hidden_at" timestamp with time zone,
	"hidden_reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "organisations_kind" CHECK (kind in ('association', 'company', 'advisory_board', 'neighbourhood')),
	CONSTRAINT "organisations_state_known" CHECK (state in ('waiting', 'verified', 'refused', 'withdrawn')),
	CONSTRAINT "organisations_reason" CHECK (state not in ('refused', 'withdrawn') or length(trim(reason)) >= 10)
);
--> statement-breakpoint
ALTER TABLE "organisations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_city_id_organisation_id_organisations_city_id_id_fk" FOREIGN KEY ("city_id","organisation_id") REFERENCES "public"."organisations"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_invitations" ADD CONSTRAINT "organisation_invitations_city_id_invited_by_people_city_id_id_fk" FOREIGN KEY ("city_id","invited_by") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_city_id_organisation_id_organisations_city_id_id_fk" FOREIGN KEY ("city_id","organisation_id") REFERENCES "public"."organisations"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_members" ADD CONSTRAINT "organisation_members_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_city_id_neighbourhood_id_neighbourhoods_city_id_id_fk" FOREIGN KEY ("city_id","neighbourhood_id") REFERENCES "public"."neighbourhoods"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_invitations_open" ON "organisation_invitations" USING btree ("city_id","organisation_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX "organisation_members_person" ON "organisation_members" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_code" ON "organisations" USING btree ("city_id","code");--> statement-breakpoint
CREATE INDEX "organisations_state" ON "organisations" USING btree ("city_id","state","name");--> statement-breakpoint
CREATE POLICY "organisation_invitations_own_city" ON "organisation_invitations" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisation_members_own_city" ON "organisation_members" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "organisations_own_city" ON "organisations" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));