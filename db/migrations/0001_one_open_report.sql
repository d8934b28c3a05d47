DROP INDEX "events_subject";--> statement-breakpoint
CREATE UNIQUE INDEX "reports_open_idea" ON "reports" USING btree ("city_id","idea_id","reporter_id") WHERE resolved_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "reports_open_comment" ON "reports" USING btree ("city_id","comment_id","reporter_id") WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX "events_subject" ON "events" USING btree ("city_id","subject_kind","subject_id","verb");