/** Where videos may be played from, and only on the page of whoever asked for one. */
export const videoFrames = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"] as const;

export type Video = {
  /** The site that whoever watches speaks to. */
  host: string;
  page: string;
  frame: string;
};

/** A video's page by what somebody copied from the address bar; null where it is none that can be shown. */
export function videoOf(address: string): Video | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:") return null;
  const host = url.hostname.replace(/^(www|m)\./, "");
  const path = url.pathname.split("/").filter(Boolean);
  if (host === "youtube.com") return youTube(url.searchParams.get("v") ?? afterWord(path));
  if (host === "youtu.be") return youTube(path[0]);
  if (host === "vimeo.com") return vimeo(path[0], path[1]);
  return null;
}

function afterWord([word, id]: string[]): string | undefined {
  return word && ["shorts", "live", "embed"].includes(word) ? id : undefined;
}

function youTube(id: string | undefined): Video | null {
  if (!id || !/^[\w-]{6,20}$/.test(id)) return null;
  return {
    host: "youtube.com",
    page: `https://www.youtube.com/watch?v=${id}`,
    frame: `${videoFrames[0]}/embed/${id}?autoplay=1`,
  };
}

/** One that is not listed has a second part in its address. */
function vimeo(id: string | undefined, hash: string | undefined): Video | null {
  if (!id || !/^\d{4,15}$/.test(id)) return null;
  const own = hash && /^[0-9a-f]{6,20}$/.test(hash) ? hash : null;
  return {
    host: "vimeo.com",
    page: `https://vimeo.com/${id}${own ? `/${own}` : ""}`,
    frame: `${videoFrames[1]}/video/${id}?dnt=1&autoplay=1${own ? `&h=${own}` : ""}`,
  };
}
