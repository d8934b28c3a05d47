import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extendEnv } from "@/lib/base/env";
import { checkCertificate } from "@/lib/cities/domains/certificate";
import { judge } from "@/lib/cities/domains/findings";
import { findProof, lookUpDomain, ourAddresses } from "@/lib/cities/domains/look-up";
import { type NameServer, startNameServer, type Zone } from "@/tests/support/name-server";

const host = "ideas.city.example";
const proof = `_cityloop.${host}`;
const token = "abc";
const addresses = ["203.0.113.10", "2001:db8::10"];
const expected = { token, subdomain: "city.cityloop.example", addresses };

let server: NameServer;
beforeAll(async () => {
  server = await startNameServer();
  extendEnv({ DNS_SERVERS: server.address, PUBLIC_ADDRESSES: addresses.join(" ") });
});
afterAll(() => server.close());

async function checkWith(zone: Zone) {
  for (const name of Object.keys(server.zone)) delete server.zone[name];
  Object.assign(server.zone, zone);
  return judge(await lookUpDomain(host), expected);
}

describe("what a city's domain still needs", () => {
  it("is everything, where the domain is not there", async () => {
    expect(await checkWith({})).toEqual({
      proof: { state: "missing", found: [] },
      leading: { state: "missing", found: [] },
      forbidding: null,
    });
  });

  it("is nothing, with the proof and a CNAME to the subdomain", async () => {
    const { proof: proved, leading } = await checkWith({
      [proof]: { TXT: ["v=spf1 -all", ["cityloop", "=abc"]] },
      [host]: { CNAME: ["City.Cityloop.example."] },
    });
    expect([proved.state, leading.state]).toEqual(["ok", "ok"]);
  });

  it("is nothing, with addresses that are ours, however they are written", async () => {
    const { leading } = await checkWith({
      [host]: { A: ["203.0.113.10"], AAAA: ["2001:0db8:0:0:0:0:0:10"] },
    });
    expect(leading.state).toBe("ok");
  });

  it("is another value beside what stands at the proof", async () => {
    const { proof: proved } = await checkWith({ [proof]: { TXT: ["cityloop=another"] } });
    expect(proved).toEqual({ state: "other", found: ["cityloop=another"] });
  });

  it("is another way, where it leads elsewhere", async () => {
    const { leading } = await checkWith({ [host]: { CNAME: ["old.example"], A: ["198.51.100.7"] } });
    expect(leading).toEqual({ state: "elsewhere", found: ["old.example", "198.51.100.7"] });
  });

  it("is that a forgotten address goes, which would fail for some", async () => {
    const { leading } = await checkWith({ [host]: { A: ["203.0.113.10"], AAAA: ["2001:db8::bad"] } });
    expect(leading).toEqual({ state: "partly", found: ["2001:db8::bad"] });
  });

  it("is leave for our authority, where the domain above says who may make certificates", async () => {
    const caa = (value: string) => ({ CAA: [{ flags: 0, tag: "issue", value }] });
    const forbids = async (value: string) => (await checkWith({ "city.example": caa(value) })).forbidding;
    expect(await forbids("digicert.com")).toEqual({ at: "city.example", names: ["digicert.com"] });
    expect(await forbids("letsencrypt.org; validationmethods=http-01")).toBeNull();
  });

  it("is not known, where no name server answers", async () => {
    extendEnv({ DNS_SERVERS: "127.0.0.1:9" });
    const { proof: proved, leading } = judge(await lookUpDomain(host), expected);
    expect([proved.state, leading.state]).toEqual(["silent", "silent"]);
    expect(await findProof(host)).toEqual([]);
    extendEnv({ DNS_SERVERS: server.address });
  });
});

it("what leads here is what the operator named, else what the platform's own name leads to", async () => {
  expect(await ourAddresses()).toEqual(addresses);
  extendEnv({ PUBLIC_ADDRESSES: "", PLATFORM_ORIGIN: "https://cityloop.example" });
  Object.assign(server.zone, { "cityloop.example": { A: ["192.0.2.4"] } });
  expect(await ourAddresses()).toEqual(["192.0.2.4"]);
});

it("a certificate works once the pages open without a warning", async () => {
  extendEnv({ PLATFORM_ORIGIN: "https://cityloop.example" });
  const asked: string[] = [];
  const opens: typeof fetch = async (input) => {
    asked.push(String(input));
    return new Response();
  };
  expect(await checkCertificate(host, opens)).toBe("works");
  expect(asked).toEqual([`https://${host}/help`]);
  expect(await checkCertificate(host, () => Promise.reject(new Error("self-signed")))).toBe("missing");
  extendEnv({ PLATFORM_ORIGIN: "http://localhost:3000" });
  expect(await checkCertificate(host, opens)).toBe("off");
});
