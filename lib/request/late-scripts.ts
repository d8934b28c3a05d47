import { sessionCookieName } from "@/lib/people/cookie-name";
import { routeClass } from "./route-class";

/** Pages that people read. What is to be filled in, drawn or sent at once has its scripts from the start. */
const read = new Set([
  "board",
  "help",
  "home",
  "idea",
  "news",
  "pages",
  "people",
  "projects",
  "promises",
  "record",
]);

/** Whether its reader may begin without scripts: nobody is signed in, and the page is one to read. */
export function mayComeLate({ url, headers }: { url?: string; headers: { cookie?: string } }): boolean {
  const names = [true, false].map((secure) => `${sessionCookieName(secure)}=`);
  const isSignedIn = headers.cookie?.split(/;\s*/).some((one) => names.some((name) => one.startsWith(name)));
  return !isSignedIn && read.has(routeClass(url ?? "/"));
}

const loading = /<script src="([^"]+)"[^>]* async=""[^>]*><\/script>/g;
const preloading = /<link rel="preload" as="script"[^>]*\/>/g;
const noncePart = /nonce="([^"]+)"/;

/**
 * The page without its scripts until its reader first moves, scrolls, touches or presses a key: whoever only reads
 * loads and runs none of them, and whoever presses something before they are there is answered as without scripts,
 * by links and forms. The visit is told of at once, as the page's script would.
 * @param page HTML, each byte a character
 */
export function withLateScripts(page: string): string {
  const addresses: string[] = [];
  let nonce = "";
  const without = page.replaceAll(preloading, "").replaceAll(loading, (tag, address: string) => {
    addresses.push(address);
    nonce ||= noncePart.exec(tag)?.[1] ?? "";
    return "";
  });
  if (addresses.length === 0) return page;
  const later = `<script nonce="${nonce}">(${late})(${JSON.stringify(addresses)})</script>`;
  return without.replace("</body>", () => `${later}</body>`);
}

/** As text, since it goes into pages that have loaded nothing yet. */
const late = `function(addresses){
var nonce=(document.currentScript||{}).nonce;
var signs=["pointerdown","pointermove","touchstart","wheel","scroll","keydown","click","focusin","input"];
function load(){
signs.forEach(function(sign){removeEventListener(sign,load,true)});
addresses.forEach(function(address){var one=document.createElement("script");one.async=true;one.nonce=nonce;one.setAttribute("src",address);document.head.append(one)})
}
signs.forEach(function(sign){addEventListener(sign,load,{capture:true,passive:true})});
var visit=document.querySelector("noscript[data-visit]"),root=document.documentElement;
if(visit&&navigator.doNotTrack!=="1"&&!navigator.globalPrivacyControl){
fetch(visit.dataset.visit,{cache:"no-store",credentials:"omit"}).then(function(answer){return answer.arrayBuffer()}).catch(function(){})
}
if(visit)root.dataset.visit="told"
}`.replaceAll("\n", "");
