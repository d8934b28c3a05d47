-- What a day's visitors and arrivals are known by is to be gone with the day: the log that backups keep never had it then.
-- safe: two lines a city, and who would wait for them waits for a moment
ALTER TABLE "visit_salts" SET UNLOGGED;--> statement-breakpoint
-- safe: two lines a city, and who would wait for them waits for a moment
ALTER TABLE "arrival_salts" SET UNLOGGED;--> statement-breakpoint
-- safe: a day's visitors, written anew in less than a second
ALTER TABLE "visit_marks" SET UNLOGGED;--> statement-breakpoint
-- safe: three days' arrivals, written anew in less than a second
ALTER TABLE "arrival_marks" SET UNLOGGED;
