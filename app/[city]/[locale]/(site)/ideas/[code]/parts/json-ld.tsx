import { plainText } from "@/lib/base/markdown";
import { cityUrl } from "@/lib/cities/city-path";
import { ideaPath } from "@/lib/ideas/address";
import { organisationOf } from "@/lib/people/author";
import { requestNonce } from "@/lib/request/host";
import type { IdeaPage } from "./view";

/** The idea for machines that read pages (schema.org). A "<" is written so that no text can end the block. */
export async function JsonLd({ view: { page, idea } }: { view: IdeaPage }) {
  const url = cityUrl(page.city, page.locale, ideaPath(idea));
  const person = idea.author.kind === "former" ? null : idea.author.name;
  const organisation = organisationOf(idea.author);
  const member = person ? { "@type": "Person", name: person } : undefined;
  const data = {
    "@context": "https://schema.org",
    "@type": "DiscussionForumPosting",
    "@id": url,
    url,
    headline: idea.title,
    text: plainText(idea.text, 5000),
    inLanguage: idea.locale,
    datePublished: idea.publishedAt.toISOString(),
    dateModified: (idea.editedAt ?? idea.publishedAt).toISOString(),
    author: organisation ? { "@type": "Organization", name: organisation.name, member } : member,
    commentCount: idea.commentCount,
    interactionStatistic: {
      "@type": "InteractionCounter",
      interactionType: "https://schema.org/LikeAction",
      userInteractionCount: idea.supportCount,
    },
    contentLocation: idea.place
      ? {
          "@type": "Place",
          geo: { "@type": "GeoCoordinates", latitude: idea.place.lat, longitude: idea.place.lng },
        }
      : undefined,
  };
  return (
    <script type="application/ld+json" nonce={await requestNonce()}>
      {JSON.stringify(data).replaceAll("<", "\\u003c")}
    </script>
  );
}
