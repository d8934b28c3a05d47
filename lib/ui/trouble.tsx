"use client";

import { buttonClass } from "@/lib/ui/button";
import { homeIn, useReadersLocale } from "@/lib/ui/readers-locale";
import { troubleWords } from "@/lib/ui/trouble-words";

export type TroubleProps = { error: Error & { digest?: string }; reset: () => void };

/** What an error page says, in the reader's language. Its frame has the main landmark. */
export function Trouble({ error, reset }: TroubleProps) {
  const locale = useReadersLocale();
  const words = troubleWords[locale];
  // What failed on the server is asked for anew; what failed here keeps what was typed elsewhere on the page.
  const again = () => (error.digest ? location.reload() : reset());
  return (
    <div className="mx-auto grid max-w-xl gap-4 px-4 py-16">
      <title>{words.title}</title>
      <h1 className="text-3xl font-bold">{words.title}</h1>
      <p className="text-muted">{words.text}</p>
      {error.digest ? (
        <p className="text-muted">
          {words.reference} <bdi>{error.digest}</bdi>
        </p>
      ) : null}
      <p className="flex flex-wrap gap-3">
        <button type="button" className={buttonClass({ variant: "primary" })} onClick={again}>
          {words.again}
        </button>
        <a className={buttonClass({})} href={homeIn(locale)}>
          {words.home}
        </a>
      </p>
    </div>
  );
}
