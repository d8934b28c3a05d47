ALTER TABLE "contribution_days" DROP CONSTRAINT "contribution_days_kind";--> statement-breakpoint
ALTER TABLE "contribution_days" ADD CONSTRAINT "contribution_days_kind" CHECK (kind in ('idea', 'comment', 'for', 'against', 'support', 'survey', 'meeting')) NOT VALID;
