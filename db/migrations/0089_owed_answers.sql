CREATE INDEX CONCURRENTLY IF NOT EXISTS "ideas_owed" ON "ideas" USING btree ("city_id","due_at","id","topic_id","activity_id","due_reason","published_second") WHERE due_at is not null and visibility = 'public';--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "ideas_promised";
