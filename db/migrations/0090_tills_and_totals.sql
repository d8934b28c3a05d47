ALTER TABLE "score_rules" ADD COLUMN "total" integer;--> statement-breakpoint
ALTER TABLE "vouchers" ADD COLUMN "used_at_till" text;