ALTER TABLE "people" DROP CONSTRAINT "people_role";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "leads" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_role" CHECK (role in ('citizen', 'moderator', 'superadmin', 'operator', 'policy_maker', 'communication', 'department_head', 'external_moderator')) NOT VALID;