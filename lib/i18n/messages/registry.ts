import type { Locale } from "@/lib/i18n/locales";
import { messages as ar } from "@/lib/i18n/messages/ar/index";
import { messages as de } from "@/lib/i18n/messages/de/index";
import { messages as en } from "@/lib/i18n/messages/en/index";
import { messages as es } from "@/lib/i18n/messages/es/index";
import { messages as fr } from "@/lib/i18n/messages/fr/index";
import { messages as nl } from "@/lib/i18n/messages/nl/index";
import type { PartialMessages } from "@/lib/i18n/messages/shape";

export const registry: Record<Locale, PartialMessages> = { en, fr, nl, de, es, ar };
