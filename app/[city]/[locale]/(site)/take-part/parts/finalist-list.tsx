import { plainText, renderMarkdown } from "@/lib/base/markdown";
import { type Finalist, goneAs, isThere } from "@/lib/challenges/finalists/view";
import { ideaPath, ideaShortPath } from "@/lib/ideas/address";
import { langOf, say } from "@/lib/projects/ui/words";
import type { Page } from "@/lib/request/page";
import { Badge } from "@/lib/ui/badge";
import { RichText } from "@/lib/ui/rich-text";

type Props = {
  page: Page;
  finalists: readonly Finalist[];
  /** Whether it was said who is recognised. */
  decided: boolean;
  heading: "h2" | "h3" | "h4";
};

/** Who is in the last round and why, and once it is decided what each is recognised as. */
export function FinalistList({ page, finalists, decided, heading }: Props) {
  return (
    <ul className="grid gap-5 sm:grid-cols-2">
      {finalists.map((finalist) => (
        <li
          key={finalist.ideaId}
          className="relative grid content-start gap-3 rounded-card border border-line bg-surface p-5 shadow-card [overflow-wrap:anywhere] *:min-w-0"
        >
          <Named page={page} finalist={finalist} decided={decided} heading={heading} />
        </li>
      ))}
    </ul>
  );
}

type OneProps = Pick<Props, "page" | "decided" | "heading"> & { finalist: Finalist };

function Named({ page, finalist, decided, heading: Heading }: OneProps) {
  const { t, path } = page;
  const { idea, reason } = finalist;
  const isHidden = idea.title === "";
  return (
    <>
      <p>
        <Distinction page={page} finalist={finalist} decided={decided} />
      </p>
      <Heading className="text-xl font-bold">
        {isHidden ? (
          t("challenges.hidden")
        ) : (
          <a href={path(isThere(finalist) ? ideaPath(idea) : ideaShortPath(idea))} className="link">
            <bdi lang={idea.locale}>{idea.title}</bdi>
          </a>
        )}
      </Heading>
      {idea.author ? <p className="text-muted">{t("challenges.by", { author: idea.author })}</p> : null}
      {isThere(finalist) ? null : <p className="font-semibold">{t(`challenges.gone.${goneAs(finalist)}`)}</p>}
      {isHidden ? null : <RichText html={renderMarkdown(say(page, reason))} lang={langOf(page, reason)} />}
      {decided && finalist.award && say(page, finalist.awardGets) ? (
        <p>
          <span className="font-semibold">{t("challenges.gets")}</span>{" "}
          <bdi lang={langOf(page, finalist.awardGets)}>{plainText(say(page, finalist.awardGets), 300)}</bdi>
        </p>
      ) : null}
    </>
  );
}

/** What it is by now, in the city's own words where it has some. */
export function Distinction({ page, finalist, decided }: Omit<OneProps, "heading">) {
  const award = decided ? finalist.award : null;
  const own = award ? say(page, finalist.awardWords) : "";
  return (
    <Badge kind={award === "winner" ? "success" : "brand"} icon="star">
      {own ? (
        <bdi lang={langOf(page, finalist.awardWords)}>{own}</bdi>
      ) : (
        page.t(`challenges.distinction.${award ?? "finalist"}`)
      )}
    </Badge>
  );
}
