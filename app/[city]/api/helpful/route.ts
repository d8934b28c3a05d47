import { helpful } from "@/lib/ideas/discussing/marking/actions";

export const POST = helpful;
