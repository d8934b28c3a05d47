import { expect, test } from "vitest";
import { placeOf } from "@/lib/engagement/fairness/place-of";

test("a network of IPv6 is one place, whoever in it asks, and its neighbour another", () => {
  const [one, other, next] = ["2a02:1810:0:1::9", "2a02:1810:0:1:ff::1", "2a02:1810:0:2::9"].map(placeOf);
  expect(one).toBe(other);
  expect(one).not.toBe(next);
  expect(placeOf("::ffff:81.82.83.84")).toBe(placeOf("81.82.83.84"));
});

test("addresses that a proxy was to replace, and none at all, are no place: else all would seem to come from one", () => {
  for (const address of [
    "127.0.0.1",
    "::1",
    "10.0.0.7",
    "192.168.1.4",
    "fe80::1",
    "fd00::1",
    "unknown",
    "",
  ]) {
    expect(placeOf(address), address).toBeNull();
  }
});
