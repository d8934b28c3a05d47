ALTER TABLE "residence_letters" ADD COLUMN "address_mark" text;--> statement-breakpoint
ALTER TABLE "residence_letters" ADD COLUMN "entry_hash" text;