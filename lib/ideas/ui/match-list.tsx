"use client";

import type { Locale } from "@/lib/base/locales";
import type { ShownMatch } from "@/lib/ideas/posting/shown-match";
import { type IdeaStatus, ringStage } from "@/lib/ideas/status";
import { type CountText, sayCount } from "@/lib/ui/form-labels";
import { Ring } from "@/lib/ui/ring";
import { SupportInstead } from "./support-instead";

export type MatchLabels = {
  locale: Locale;
  supports: CountText;
  statuses: Record<IdeaStatus, string>;
  supportInstead: string;
  supported: string;
  opensAside: string;
  offline: string;
  failed: string;
};

type Props = { matches: ShownMatch[]; labels: MatchLabels; onSupported?: () => void };

/** Ideas that look like the same, each to be opened beside the form, or supported instead of writing one. */
export function MatchList({ matches, labels, onSupported }: Props) {
  return (
    <ul className="grid gap-3">
      {matches.map((match) => (
        <li key={match.id} className="flex gap-3 rounded-card border border-line bg-surface p-4">
          <Ring stage={ringStage(match.status)} size={26} className="mt-0.5" />
          <div className="grid min-w-0 flex-1 gap-1.5">
            <div>
              <a href={match.href} target="_blank" rel="noopener" lang={match.locale} className="link">
                {match.title}
                <span className="sr-only"> ({labels.opensAside})</span>
              </a>
              <p className="text-sm text-muted">
                {labels.statuses[match.status]} ·{" "}
                {sayCount(labels.supports, match.supportCount + match.externalSupportCount, labels.locale)}
              </p>
            </div>
            <SupportInstead
              match={match}
              label={labels.supportInstead}
              done={labels.supported}
              words={labels}
              onSupported={onSupported}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
