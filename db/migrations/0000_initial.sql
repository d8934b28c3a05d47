CREATE TABLE "activities" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"project_id" uuid,
	"title" jsonb NOT NULL,
	"intro" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activities_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "activities_kind" CHECK (kind in ('idea_board'))
);
--> statement-breakpoint
ALTER TABLE "activities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"renditions" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "neighbourhoods" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"geometry" jsonb,
	"west" double precision,
	"south" double precision,
	"east" double precision,
	"north" double precision,
	"population" integer,
	"archived_at" timestamp with time zone,
	CONSTRAINT "neighbourhoods_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "neighbourhoods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "settings" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"tagline" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"logo_file_id" text,
	"hero_file_id" text,
	"contact_email" text DEFAULT '' NOT NULL,
	"promise_days" integer,
	"promise_supports" integer,
	"promise_support_days" integer DEFAULT 30 NOT NULL,
	"answering_department" text DEFAULT '' NOT NULL,
	"tile_url" text,
	"tile_attribution" text DEFAULT '' NOT NULL,
	"review_new_accounts" boolean DEFAULT false NOT NULL,
	"look_in_until" timestamp with time zone,
	"checklist" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"checklist_done_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_pkey" PRIMARY KEY("city_id")
);
--> statement-breakpoint
ALTER TABLE "settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "statuses" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"key" text NOT NULL,
	"label" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "statuses_pkey" PRIMARY KEY("city_id","key"),
	CONSTRAINT "statuses_key" CHECK (key in ('proposed', 'under_review', 'accepted', 'under_way', 'done', 'declined'))
);
--> statement-breakpoint
ALTER TABLE "statuses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "text_pages" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"in_footer" boolean DEFAULT true NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "text_pages_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "text_pages" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "topics" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" jsonb NOT NULL,
	"icon" text DEFAULT 'dot' NOT NULL,
	"hue" integer DEFAULT 160 NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "topics_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "topics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comments" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"parent_id" uuid,
	"author_id" uuid,
	"author_name" text,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"stance" text,
	"helpful_count" integer DEFAULT 0 NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"source" text DEFAULT 'live' NOT NULL,
	"origin_id" text,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_reason" text,
	CONSTRAINT "comments_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "comments_stance" CHECK (stance in ('for', 'against')),
	CONSTRAINT "comments_visibility_known" CHECK (visibility in ('public', 'waiting', 'removed', 'withdrawn'))
);
--> statement-breakpoint
ALTER TABLE "comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "helpful_marks" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "helpful_marks_pkey" PRIMARY KEY("city_id","comment_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "helpful_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mentions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "mentions_pkey" PRIMARY KEY("city_id","comment_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "mentions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "moderation_decisions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid,
	"comment_id" uuid,
	"decision" text NOT NULL,
	"rule" text NOT NULL,
	"explanation" text DEFAULT '' NOT NULL,
	"decided_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "moderation_decisions_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "moderation_decisions_known" CHECK (decision in ('removed', 'restored', 'approved', 'kept'))
);
--> statement-breakpoint
ALTER TABLE "moderation_decisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reports" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid,
	"comment_id" uuid,
	"reporter_id" uuid,
	"reason" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"resolved_at" timestamp with time zone,
	"resolved_by" uuid,
	"upheld" boolean,
	CONSTRAINT "reports_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "reports_one_subject" CHECK (num_nonnulls(idea_id, comment_id) = 1)
);
--> statement-breakpoint
ALTER TABLE "reports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "threads" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "threads_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "threads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "events" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"verb" text NOT NULL,
	"actor_id" uuid,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"project_id" uuid,
	"activity_id" uuid,
	"neighbourhood_id" uuid,
	"department" text,
	"source" text DEFAULT 'live' NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "events_source" CHECK (source in ('live', 'import', 'desk', 'paper'))
);
--> statement-breakpoint
ALTER TABLE "events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"recipient" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failed_at" timestamp with time zone,
	CONSTRAINT "mails_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"status_before" text NOT NULL,
	"status" text NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"signed_by" uuid,
	"signed_name" text NOT NULL,
	"signed_title" text DEFAULT '' NOT NULL,
	"department" text NOT NULL,
	"next_due_at" timestamp with time zone,
	"on_time" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "answers_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "answers_refusal_has_reason" CHECK (status <> 'declined' or length(trim(text)) >= 10)
);
--> statement-breakpoint
ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "follows" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "follows_pkey" PRIMARY KEY("city_id","idea_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "follows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idea_images" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"file_id" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	CONSTRAINT "idea_images_pkey" PRIMARY KEY("city_id","idea_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "idea_images" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idea_versions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"edited_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idea_versions_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "idea_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ideas" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"activity_id" uuid NOT NULL,
	"thread_id" uuid NOT NULL,
	"code" text NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"author_id" uuid,
	"author_name" text,
	"topic_id" uuid,
	"neighbourhood_id" uuid,
	"lat" double precision,
	"lng" double precision,
	"address" text DEFAULT '' NOT NULL,
	"cover_file_id" text,
	"status" text DEFAULT 'proposed' NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"support_count" integer DEFAULT 0 NOT NULL,
	"external_support_count" integer DEFAULT 0 NOT NULL,
	"comment_count" integer DEFAULT 0 NOT NULL,
	"total_supports" integer GENERATED ALWAYS AS (support_count + external_support_count) STORED NOT NULL,
	"published_second" bigint NOT NULL,
	"trending" bigint GENERATED ALWAYS AS (published_second + floor(259200 * ln((1 + support_count + external_support_count + 2 * comment_count)::double precision) / ln(2::double precision))::bigint) STORED NOT NULL,
	"shuffle" integer NOT NULL,
	"due_at" timestamp with time zone,
	"due_reason" text,
	"answered_at" timestamp with time zone,
	"source" text DEFAULT 'live' NOT NULL,
	"origin_id" text,
	"origin_url" text,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"removed_reason" text,
	CONSTRAINT "ideas_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "ideas_status_known" CHECK (status in ('proposed', 'under_review', 'accepted', 'under_way', 'done', 'declined')),
	CONSTRAINT "ideas_visibility_known" CHECK (visibility in ('public', 'waiting', 'removed', 'withdrawn')),
	CONSTRAINT "ideas_counters" CHECK (support_count >= 0 and external_support_count >= 0 and comment_count >= 0)
);
--> statement-breakpoint
ALTER TABLE "ideas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"source" text NOT NULL,
	"mapping" jsonb NOT NULL,
	"counts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"started_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "imports_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supports" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "supports_pkey" PRIMARY KEY("city_id","idea_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "supports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "form_submissions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"form" text NOT NULL,
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"content_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "form_submissions_pkey" PRIMARY KEY("city_id","form","owner","key")
);
--> statement-breakpoint
ALTER TABLE "form_submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identities" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identities_pkey" PRIMARY KEY("city_id","provider","subject")
);
--> statement-breakpoint
ALTER TABLE "identities" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "identity_providers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"client_secret" text NOT NULL,
	"enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "identity_providers_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "identity_providers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pending_contributions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"browser_hash" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pending_contributions_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "pending_contributions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"job_title" text DEFAULT '' NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"role" text DEFAULT 'citizen' NOT NULL,
	"relation" text,
	"involvement" text[] DEFAULT '{}' NOT NULL,
	"neighbourhood_id" uuid,
	"locale" text NOT NULL,
	"mail_answers" boolean DEFAULT true NOT NULL,
	"mail_replies" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"suspended_reason" text,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "people_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "people_role" CHECK (role in ('citizen', 'moderator', 'superadmin', 'operator'))
);
--> statement-breakpoint
ALTER TABLE "people" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	CONSTRAINT "sessions_pkey" PRIMARY KEY("city_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_requests" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next" text DEFAULT '/' NOT NULL,
	"locale" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_requests_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "sign_in_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text DEFAULT 'city' NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'live' NOT NULL,
	"default_locale" text NOT NULL,
	"locales" text[] NOT NULL,
	"time_zone" text DEFAULT 'Europe/Brussels' NOT NULL,
	"brand_color" text DEFAULT '#0b6e4f' NOT NULL,
	"listed" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"suspended_at" timestamp with time zone,
	"suspended_reason" text,
	"exported_at" timestamp with time zone,
	CONSTRAINT "cities_state" CHECK ("cities"."state" in ('awaiting_approval', 'live', 'suspended')),
	CONSTRAINT "cities_kind" CHECK ("cities"."kind" in ('city', 'platform'))
);
--> statement-breakpoint
CREATE TABLE "city_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"city_id" uuid NOT NULL,
	"verified_at" timestamp with time zone,
	"verification_token" text NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "platform_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"city_id" uuid,
	"city_slug" text,
	"operator_id" uuid,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_city_id_thread_id_threads_city_id_id_fk" FOREIGN KEY ("city_id","thread_id") REFERENCES "public"."threads"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_city_id_author_id_people_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."people"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD CONSTRAINT "helpful_marks_city_id_comment_id_comments_city_id_id_fk" FOREIGN KEY ("city_id","comment_id") REFERENCES "public"."comments"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpful_marks" ADD CONSTRAINT "helpful_marks_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_city_id_comment_id_comments_city_id_id_fk" FOREIGN KEY ("city_id","comment_id") REFERENCES "public"."comments"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentions" ADD CONSTRAINT "mentions_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_images" ADD CONSTRAINT "idea_images_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idea_versions" ADD CONSTRAINT "idea_versions_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_city_id_activity_id_activities_city_id_id_fk" FOREIGN KEY ("city_id","activity_id") REFERENCES "public"."activities"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_city_id_thread_id_threads_city_id_id_fk" FOREIGN KEY ("city_id","thread_id") REFERENCES "public"."threads"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_city_id_topic_id_topics_city_id_id_fk" FOREIGN KEY ("city_id","topic_id") REFERENCES "public"."topics"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_city_id_neighbourhood_id_neighbourhoods_city_id_id_fk" FOREIGN KEY ("city_id","neighbourhood_id") REFERENCES "public"."neighbourhoods"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ideas" ADD CONSTRAINT "ideas_city_id_author_id_people_city_id_id_fk" FOREIGN KEY ("city_id","author_id") REFERENCES "public"."people"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supports" ADD CONSTRAINT "supports_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "city_hosts" ADD CONSTRAINT "city_hosts_city_id_cities_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."cities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_slug" ON "activities" USING btree ("city_id","slug");--> statement-breakpoint
CREATE INDEX "files_uploader" ON "files" USING btree ("city_id","uploaded_by");--> statement-breakpoint
CREATE UNIQUE INDEX "neighbourhoods_slug" ON "neighbourhoods" USING btree ("city_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "text_pages_slug" ON "text_pages" USING btree ("city_id","slug");--> statement-breakpoint
CREATE UNIQUE INDEX "topics_slug" ON "topics" USING btree ("city_id","slug");--> statement-breakpoint
CREATE INDEX "comments_thread" ON "comments" USING btree ("city_id","thread_id","created_at","id");--> statement-breakpoint
CREATE INDEX "comments_parent" ON "comments" USING btree ("city_id","parent_id");--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("city_id","author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "comments_origin" ON "comments" USING btree ("city_id","import_id","origin_id") WHERE origin_id is not null;--> statement-breakpoint
CREATE INDEX "moderation_decisions_time" ON "moderation_decisions" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("city_id","created_at") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "events_time" ON "events" USING btree ("city_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("city_id","subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "events_actor" ON "events" USING btree ("city_id","actor_id","occurred_at");--> statement-breakpoint
CREATE INDEX "mails_time" ON "mails" USING btree ("city_id","created_at");--> statement-breakpoint
CREATE INDEX "answers_idea" ON "answers" USING btree ("city_id","idea_id","created_at");--> statement-breakpoint
CREATE INDEX "follows_person" ON "follows" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE INDEX "idea_versions_idea" ON "idea_versions" USING btree ("city_id","idea_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ideas_code" ON "ideas" USING btree ("city_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "ideas_origin" ON "ideas" USING btree ("city_id","import_id","origin_id") WHERE origin_id is not null;--> statement-breakpoint
CREATE INDEX "ideas_trending" ON "ideas" USING btree ("city_id","activity_id","trending","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_newest" ON "ideas" USING btree ("city_id","activity_id","published_second","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_supported" ON "ideas" USING btree ("city_id","activity_id","total_supports","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_discussed" ON "ideas" USING btree ("city_id","activity_id","comment_count","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_shuffle" ON "ideas" USING btree ("city_id","activity_id","shuffle","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_topic" ON "ideas" USING btree ("city_id","topic_id","trending","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_neighbourhood" ON "ideas" USING btree ("city_id","neighbourhood_id","trending","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_status" ON "ideas" USING btree ("city_id","status","trending","id") WHERE visibility = 'public';--> statement-breakpoint
CREATE INDEX "ideas_due" ON "ideas" USING btree ("city_id","due_at","id") WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX "ideas_author" ON "ideas" USING btree ("city_id","author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "imports_source" ON "imports" USING btree ("city_id","source");--> statement-breakpoint
CREATE INDEX "supports_person" ON "supports" USING btree ("city_id","person_id","idea_id");--> statement-breakpoint
CREATE INDEX "form_submissions_age" ON "form_submissions" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_providers_key" ON "identity_providers" USING btree ("city_id","key");--> statement-breakpoint
CREATE INDEX "pending_contributions_browser" ON "pending_contributions" USING btree ("city_id","browser_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "people_email" ON "people" USING btree ("city_id","email") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("city_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_requests_token" ON "sign_in_requests" USING btree ("city_id","token_hash");--> statement-breakpoint
CREATE INDEX "sign_in_requests_email" ON "sign_in_requests" USING btree ("city_id","email");--> statement-breakpoint
CREATE UNIQUE INDEX "cities_slug" ON "cities" USING btree ("slug");--> statement-breakpoint
CREATE POLICY "activities_own_city" ON "activities" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "files_own_city" ON "files" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "neighbourhoods_own_city" ON "neighbourhoods" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "settings_own_city" ON "settings" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "statuses_own_city" ON "statuses" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "text_pages_own_city" ON "text_pages" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "topics_own_city" ON "topics" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "comments_own_city" ON "comments" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "helpful_marks_own_city" ON "helpful_marks" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "mentions_own_city" ON "mentions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "moderation_decisions_own_city" ON "moderation_decisions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "reports_own_city" ON "reports" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "threads_own_city" ON "threads" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "events_own_city" ON "events" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "mails_own_city" ON "mails" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "answers_own_city" ON "answers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "follows_own_city" ON "follows" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "idea_images_own_city" ON "idea_images" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "idea_versions_own_city" ON "idea_versions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "ideas_own_city" ON "ideas" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "imports_own_city" ON "imports" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "supports_own_city" ON "supports" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "form_submissions_own_city" ON "form_submissions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "identities_own_city" ON "identities" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "identity_providers_own_city" ON "identity_providers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pending_contributions_own_city" ON "pending_contributions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "people_own_city" ON "people" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sessions_own_city" ON "sessions" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "sign_in_requests_own_city" ON "sign_in_requests" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));