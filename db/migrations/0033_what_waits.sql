CREATE INDEX CONCURRENTLY IF NOT EXISTS "comments_waiting" ON "comments" USING btree ("city_id","created_at") WHERE visibility = 'waiting';--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "ideas_promised" ON "ideas" USING btree ("city_id","due_at","id") WHERE due_at is not null and visibility = 'public';--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "ideas_proposed_again" ON "ideas" USING btree ("city_id") WHERE answered_at is not null and status = 'proposed' and visibility = 'public';--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "ideas_waiting" ON "ideas" USING btree ("city_id","created_at") WHERE visibility = 'waiting';--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "ideas_due";