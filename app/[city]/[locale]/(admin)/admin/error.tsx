"use client";

export { TroubleLater as default } from "@/lib/ui/trouble-later";
