ALTER TABLE "appeals" DROP CONSTRAINT "appeals_kind";--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "hidden_rule" text;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_kind" CHECK (kind in ('idea', 'comment', 'account', 'warning', 'organisation')) NOT VALID;