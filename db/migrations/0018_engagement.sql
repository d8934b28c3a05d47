CREATE TABLE "badges" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" jsonb NOT NULL,
	"description" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"metric" text NOT NULL,
	"topic_id" uuid,
	"neighbourhood_id" uuid,
	"levels" integer[] NOT NULL,
	"file_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "badges_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "badges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "partners" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"link_hash" text,
	"pin_hash" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "partners_pkey" PRIMARY KEY("city_id","id")
);
--> statement-breakpoint
ALTER TABLE "partners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "person_badges" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"badge" text NOT NULL,
	"level" integer NOT NULL,
	"reached_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	CONSTRAINT "person_badges_pkey" PRIMARY KEY("city_id","person_id","badge"),
	CONSTRAINT "person_badges_level" CHECK (level between 1 and 9)
);
--> statement-breakpoint
ALTER TABLE "person_badges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "points" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"deed" text NOT NULL,
	"points" integer NOT NULL,
	"idea_id" uuid,
	"occurred_at" timestamp with time zone NOT NULL,
	CONSTRAINT "points_pkey" PRIMARY KEY("city_id","person_id","event_id","deed")
);
--> statement-breakpoint
ALTER TABLE "points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rewards" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"file_id" text,
	"stock" integer,
	"price" integer,
	"badge" text,
	"badge_level" integer,
	"neighbourhood_id" uuid,
	"relation" text,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"valid_days" integer DEFAULT 90 NOT NULL,
	"each_at_most" integer DEFAULT 1 NOT NULL,
	"partner_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp with time zone,
	CONSTRAINT "rewards_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "rewards_stock" CHECK (stock >= 0),
	CONSTRAINT "rewards_price" CHECK (price > 0),
	CONSTRAINT "rewards_cost_something" CHECK (num_nonnulls(price, badge) = 1)
);
--> statement-breakpoint
ALTER TABLE "rewards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "score_queue" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "score_queue_pkey" PRIMARY KEY("city_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "score_queue" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "score_rules" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"deed" text NOT NULL,
	"points" integer NOT NULL,
	"daily" integer,
	"weekly" integer,
	CONSTRAINT "score_rules_pkey" PRIMARY KEY("city_id","deed"),
	CONSTRAINT "score_rules_points" CHECK (points between 0 and 1000)
);
--> statement-breakpoint
ALTER TABLE "score_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vouchers" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"reward_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"price" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"used_by" uuid,
	"used_at_partner" uuid,
	"refunded_at" timestamp with time zone,
	CONSTRAINT "vouchers_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "vouchers_one_end" CHECK (num_nonnulls(used_at, refunded_at) < 2)
);
--> statement-breakpoint
ALTER TABLE "vouchers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wallet_entries" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"change" integer NOT NULL,
	"debt_change" integer DEFAULT 0 NOT NULL,
	"voucher_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "wallet_entries_pkey" PRIMARY KEY("city_id","id"),
	CONSTRAINT "wallet_entries_kind" CHECK (kind in ('earned', 'taken_back', 'spent', 'refunded'))
);
--> statement-breakpoint
ALTER TABLE "wallet_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wallets" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"score" integer DEFAULT 0 NOT NULL,
	"balance" integer DEFAULT 0 NOT NULL,
	"debt" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "wallets_pkey" PRIMARY KEY("city_id","person_id"),
	CONSTRAINT "wallets_not_below_zero" CHECK (balance >= 0 and debt >= 0 and score >= 0)
);
--> statement-breakpoint
ALTER TABLE "wallets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "game_on" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "plays" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "shows_badges" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person_badges" ADD CONSTRAINT "person_badges_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "points" ADD CONSTRAINT "points_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rewards" ADD CONSTRAINT "rewards_city_id_partner_id_partners_city_id_id_fk" FOREIGN KEY ("city_id","partner_id") REFERENCES "public"."partners"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_queue" ADD CONSTRAINT "score_queue_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_city_id_reward_id_rewards_city_id_id_fk" FOREIGN KEY ("city_id","reward_id") REFERENCES "public"."rewards"("city_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallet_entries" ADD CONSTRAINT "wallet_entries_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wallets" ADD CONSTRAINT "wallets_city_id_person_id_people_city_id_id_fk" FOREIGN KEY ("city_id","person_id") REFERENCES "public"."people"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "partners_token" ON "partners" USING btree ("city_id","link_hash");--> statement-breakpoint
CREATE INDEX "points_time" ON "points" USING btree ("city_id","person_id","occurred_at");--> statement-breakpoint
CREATE UNIQUE INDEX "vouchers_code" ON "vouchers" USING btree ("city_id","code");--> statement-breakpoint
CREATE INDEX "vouchers_person" ON "vouchers" USING btree ("city_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "vouchers_reward" ON "vouchers" USING btree ("city_id","reward_id","created_at");--> statement-breakpoint
CREATE INDEX "wallet_entries_person" ON "wallet_entries" USING btree ("city_id","person_id","created_at");--> statement-breakpoint
CREATE INDEX "wallets_score" ON "wallets" USING btree ("city_id","score","person_id");--> statement-breakpoint
CREATE POLICY "badges_own_city" ON "badges" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "partners_own_city" ON "partners" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "person_badges_own_city" ON "person_badges" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "points_own_city" ON "points" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "rewards_own_city" ON "rewards" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "score_queue_own_city" ON "score_queue" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "score_rules_own_city" ON "score_rules" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "vouchers_own_city" ON "vouchers" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "wallet_entries_own_city" ON "wallet_entries" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "wallets_own_city" ON "wallets" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));