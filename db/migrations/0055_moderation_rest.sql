CREATE TABLE "appeals" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"against" timestamp with time zone NOT NULL,
	"person_id" uuid,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"outcome" text,
	"answer" text DEFAULT '' NOT NULL,
	CONSTRAINT "appeals_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "appeals_kind" CHECK (kind in ('idea', 'comment', 'account')),
	CONSTRAINT "appeals_decided" CHECK ((decided_at is null) = (outcome is null)),
	CONSTRAINT "appeals_outcome" CHECK (outcome in ('stands', 'granted'))
);
--> statement-breakpoint
ALTER TABLE "appeals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "warnings" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"warned_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "warnings_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "warnings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "word_lists" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"locale" text NOT NULL,
	"effect" text NOT NULL,
	"words" text[] NOT NULL,
	CONSTRAINT "word_lists_pkey" PRIMARY KEY("city_id","locale","effect"),
	CONSTRAINT "word_lists_effect" CHECK (effect in ('wait', 'flag'))
);
--> statement-breakpoint
ALTER TABLE "word_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_once" ON "appeals" USING btree ("city_id","kind","subject_id","against");--> statement-breakpoint
CREATE INDEX "appeals_open" ON "appeals" USING btree ("city_id","created_at") WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX "appeals_person" ON "appeals" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "warnings_person" ON "warnings" USING btree ("city_id","person_id","created_at");--> statement-breakpoint
CREATE POLICY "appeals_own_city" ON "appeals" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "warnings_own_city" ON "warnings" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "word_lists_own_city" ON "word_lists" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));