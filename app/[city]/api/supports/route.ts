import { support } from "@/lib/ideas/supporting/actions";

export const POST = support;
