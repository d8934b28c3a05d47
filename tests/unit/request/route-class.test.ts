import { expect, it } from "vitest";
import { routeClass } from "@/lib/request/route-class";

it("calls each kind of page by one word, in every language", () => {
  for (const [address, expected] of [
    ["/", "home"],
    ["/fr", "home"],
    ["/ideas?q=secret", "board"],
    ["/de/ideas/", "board"],
    ["/ideas/map", "ideas/map"],
    ["/ideas/k3x9qz/a-bench", "idea"],
    ["/ideas/k3x9qz/edit", "idea"],
    ["/api/supports", "api/supports"],
    ["/api/tiles/3/4/5", "api/tiles"],
    ["/files/0193-x/640", "files"],
    ["/files/covers/a.svg", "covers"],
    ["/_next/static/chunks/a.js", "static"],
    ["/sign-in/link?token=abc", "sign-in"],
    ["/admin/settings/domains", "admin"],
  ]) {
    expect(routeClass(address ?? ""), address).toBe(expected);
  }
});

it("puts nothing of what a stranger types into a word", () => {
  for (const address of ["/wp-login.php", "/api/anything", "/a".repeat(3000), "//evil.example/x", "*", ""]) {
    expect(["other", "home"], address.slice(0, 30)).toContain(routeClass(address));
  }
});
