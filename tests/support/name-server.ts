import { createSocket } from "node:dgram";
import { once } from "node:events";
import { type Answer, decode, encode, type RecordType } from "dns-packet";

/** By name and kind, what the server says; a name without anything does not exist. */
export type Zone = Record<string, { [Type in RecordType]?: unknown[] }>;

export type NameServer = { address: string; zone: Zone; close: () => void };

/** A real name server on this machine, whose entries a test can change as it goes. */
export async function startNameServer(zone: Zone = {}, port = 0): Promise<NameServer> {
  const socket = createSocket("udp4");
  socket.on("message", (message, { port, address }) => {
    const { id, questions = [] } = decode(message);
    const [question] = questions;
    const found = zone[question?.name.toLowerCase() ?? ""];
    const { name = "", type = "A" } = question ?? {};
    const answers = (found?.[type] ?? []).map((data) => ({ name, type, ttl: 1, data }) as Answer);
    const nothing = found ? 0 : 3;
    const flags = 0x0180 | nothing;
    socket.send(encode({ type: "response", id, flags, questions, answers }), port, address);
  });
  socket.bind(port, "127.0.0.1");
  await once(socket, "listening");
  const address = `127.0.0.1:${socket.address().port}`;
  return { address, zone, close: () => socket.close() };
}
