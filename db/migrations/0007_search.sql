CREATE TABLE "idea_terms" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"idea_id" uuid NOT NULL,
	"terms" integer[] NOT NULL,
	CONSTRAINT "idea_terms_pkey" PRIMARY KEY("city_id","idea_id")
);
--> statement-breakpoint
ALTER TABLE "idea_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_statistics" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"ideas" integer NOT NULL,
	"counted" integer NOT NULL,
	"counts" "bytea" NOT NULL,
	"refreshed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "search_statistics_pkey" PRIMARY KEY("city_id")
);
--> statement-breakpoint
ALTER TABLE "search_statistics" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "search_words" (
	"city_id" uuid DEFAULT nullif(current_setting('app.city_id', true), '')::uuid NOT NULL,
	"word" text collate "C" NOT NULL,
	"backwards" text collate "C" GENERATED ALWAYS AS (reverse(word)) STORED NOT NULL,
	CONSTRAINT "search_words_pkey" PRIMARY KEY("city_id","word")
);
--> statement-breakpoint
ALTER TABLE "search_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "idea_terms" ADD CONSTRAINT "idea_terms_city_id_idea_id_ideas_city_id_id_fk" FOREIGN KEY ("city_id","idea_id") REFERENCES "public"."ideas"("city_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idea_terms_terms" ON "idea_terms" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "search_words_backwards" ON "search_words" USING btree ("city_id","backwards");--> statement-breakpoint
CREATE POLICY "idea_terms_own_city" ON "idea_terms" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_statistics_own_city" ON "search_statistics" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "search_words_own_city" ON "search_words" AS PERMISSIVE FOR ALL TO public USING (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid)) WITH CHECK (city_id = (select nullif(current_setting('app.city_id', true), '')::uuid));