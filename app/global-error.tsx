"use client";

import "./globals.css";
import { useReadersLocale } from "@/lib/ui/readers-locale";
import type { TroubleProps } from "@/lib/ui/trouble";
import { TroubleLater } from "@/lib/ui/trouble-later";
import { fontClass } from "./fonts";

/** Where the frame around a page could not be drawn either. */
export default function GlobalError(props: TroubleProps) {
  const locale = useReadersLocale();
  return (
    <html lang={locale} dir={locale === "ar" ? "rtl" : "ltr"} className={fontClass}>
      <body>
        <main>
          <TroubleLater {...props} />
        </main>
      </body>
    </html>
  );
}
