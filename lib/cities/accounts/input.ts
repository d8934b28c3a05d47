import { z } from "zod";
import { ticked, version } from "@/lib/cities/fields";

export const accountsInput = z.object({ version, reviewNewAccounts: ticked });

export type AccountsInput = z.output<typeof accountsInput>;
