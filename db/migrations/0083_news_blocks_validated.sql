ALTER TABLE "project_blocks" VALIDATE CONSTRAINT "project_blocks_kind";
