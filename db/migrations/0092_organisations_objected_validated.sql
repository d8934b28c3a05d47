ALTER TABLE "appeals" VALIDATE CONSTRAINT "appeals_kind";
