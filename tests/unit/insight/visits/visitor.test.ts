import { expect, test } from "vitest";
import { visitorOf } from "@/lib/insight/visits/visitor";

const agents = {
  phone:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
  android:
    "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36",
  tablet:
    "Mozilla/5.0 (Linux; Android 14; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36",
  computer: "Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0",
};

const ask = (headers: Record<string, string>) =>
  visitorOf(
    new Headers({ "user-agent": agents.computer, "sec-fetch-site": "same-origin", ...headers }),
    "lindenau.example",
  );

test("a reader is counted by what they read on", () => {
  expect(ask({})).toEqual({ device: "computer" });
  expect(ask({ "user-agent": agents.phone })).toEqual({ device: "phone" });
  expect(ask({ "user-agent": agents.android })).toEqual({ device: "phone" });
  expect(ask({ "user-agent": agents.tablet })).toEqual({ device: "tablet" });
});

test("who asks not to be tracked is not counted", () => {
  expect(ask({ dnt: "1" })).toBeNull();
  expect(ask({ "sec-gpc": "1" })).toBeNull();
  expect(ask({ dnt: "0" })).not.toBeNull();
});

test.each([
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/139.0.0.0 Safari/537.36",
  "curl/8.9.1",
  "facebookexternalhit/1.1",
  "meta-externalagent/1.1 (+https://developers.facebook.com/docs/sharing/webmasters/crawler)",
  "meta-externalfetcher/1.1",
  "Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)",
  "Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36 (compatible; GoogleOther)",
  "Mediapartners-Google",
  "ia_archiver (+http://www.alexa.com/site/help/webmasters; crawler@alexa.com)",
  "Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)",
  "WhatsApp/2.24.6.77 A",
  "PostmanRuntime/7.43.0",
  "Ruby",
  "Dart/3.5 (dart:io)",
  "Apache-HttpClient/4.5.14 (Java/17.0.12)",
  "",
])("a program is not counted: %s", (agent) => {
  expect(ask({ "user-agent": agent })).toBeNull();
});

test("neither another site's picture nor a page fetched ahead is a visit", () => {
  expect(ask({ "sec-fetch-site": "cross-site" })).toBeNull();
  expect(ask({ "sec-fetch-site": "none" })).toBeNull();
  expect(ask({ "sec-purpose": "prefetch;prerender" })).toBeNull();
});

test("a browser that does not say where it comes from is counted by its page's address", () => {
  const old = (referer: string) =>
    visitorOf(new Headers({ "user-agent": agents.computer, referer }), "lindenau.example");
  expect(old("https://lindenau.example/ideas")).toEqual({ device: "computer" });
  expect(old("https://elsewhere.example/")).toBeNull();
  expect(old("")).toBeNull();
});
