CREATE TABLE "milestone_moves" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"milestone_id" uuid NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"locale" text NOT NULL,
	"moved_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestone_moves_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "milestone_moves" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "milestones" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid,
	"project_id" uuid,
	"title" jsonb NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"cost" integer,
	"file_id" text,
	"alt" text DEFAULT '' NOT NULL,
	"was_late" boolean DEFAULT false NOT NULL,
	"done_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"note_locale" text,
	"done_file_id" text,
	"done_alt" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "milestones_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "milestones_of_one" CHECK (num_nonnulls(idea_id, project_id) = 1),
	CONSTRAINT "milestones_one_end" CHECK (num_nonnulls(done_at, withdrawn_at) <= 1),
	CONSTRAINT "milestones_withdrawn_why" CHECK (withdrawn_at is null or length(trim(note)) >= 10)
);
--> statement-breakpoint
ALTER TABLE "milestones" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "currency" text DEFAULT 'EUR' NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "due_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "due_reason" text;--> statement-breakpoint
ALTER TABLE "milestone_moves" ADD CONSTRAINT "milestone_moves_city_id_milestone_id_milestones_city_id_id_fk" FOREIGN KEY ("city_id","milestone_id") REFERENCES "public"."milestones"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_city_id_project_id_projects_city_id_id_fk" FOREIGN KEY ("city_id","project_id") REFERENCES "public"."projects"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "milestone_moves_milestone" ON "milestone_moves" USING btree ("city_id","milestone_id","created_at");--> statement-breakpoint
CREATE INDEX "milestones_idea" ON "milestones" USING btree ("city_id","idea_id");--> statement-breakpoint
CREATE INDEX "milestones_project" ON "milestones" USING btree ("city_id","project_id");--> statement-breakpoint
CREATE INDEX "milestones_open" ON "milestones" USING btree ("city_id","due_at") WHERE done_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE POLICY "milestone_moves_own_city" ON "milestone_moves" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "milestones_own_city" ON "milestones" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));