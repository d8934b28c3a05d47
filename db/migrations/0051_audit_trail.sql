ALTER TABLE "events" ADD COLUMN "actor_role" text;
