CREATE TABLE "answer_cosigners" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"answer_id" uuid NOT NULL,
	"person_id" uuid,
	"signed_name" text NOT NULL,
	"signed_title" text DEFAULT '' NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answer_cosigners_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "answer_cosigners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bulk_answers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"input" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "bulk_answers_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "bulk_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idea_assignments" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"assigned_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_assignments_pkey" PRIMARY KEY("city_id","idea_id")
);
--> statement-breakpoint
ALTER TABLE "idea_assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idea_notes" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"author_id" uuid,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_notes_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "idea_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "saved_replies" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"text" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_replies_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "saved_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "answer_cosigners" ADD CONSTRAINT "answer_cosigners_city_id_answer_id_answers_city_id_id_fk" FOREIGN KEY ("city_id","answer_id") REFERENCES "public"."answers"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_answers" ADD CONSTRAINT "bulk_answers_city_id_created_by_people_city_id_id_fk" FOREIGN KEY ("city_id","created_by") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_assignments" ADD CONSTRAINT "idea_assignments_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_assignments" ADD CONSTRAINT "idea_assignments_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_notes" ADD CONSTRAINT "idea_notes_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_cosigners_answer" ON "answer_cosigners" USING btree ("city_id","answer_id","created_at");--> statement-breakpoint
CREATE INDEX "idea_assignments_person" ON "idea_assignments" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "idea_notes_idea" ON "idea_notes" USING btree ("city_id","idea_id","created_at");--> statement-breakpoint
CREATE POLICY "answer_cosigners_own_city" ON "answer_cosigners" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "bulk_answers_own_city" ON "bulk_answers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "idea_assignments_own_city" ON "idea_assignments" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "idea_notes_own_city" ON "idea_notes" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "saved_replies_own_city" ON "saved_replies" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));