const types = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  png: "image/png",
} as const;

type Made = AsyncGenerator<string | Uint8Array>;

/** A file to keep, whole or made while it is sent: the next piece once the one before was taken. */
export function download(
  name: `${string}.${keyof typeof types}`,
  body: string | Uint8Array<ArrayBuffer> | Made,
): Response {
  const kind = name.slice(name.lastIndexOf(".") + 1) as keyof typeof types;
  const whole = typeof body === "string" || body instanceof Uint8Array;
  return new Response(whole ? body : streamOf(body), {
    headers: {
      "content-type": types[kind],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}

/** Whoever stops reading ends the work. */
function streamOf(pieces: Made): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
