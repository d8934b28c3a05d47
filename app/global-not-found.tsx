import "./globals.css";

/** For hosts the platform does not know: it names no city, and no language either. */
export default function GlobalNotFound() {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-xl px-4 py-16">
          <h1 className="text-3xl font-bold">There is nothing at this address</h1>
        </main>
      </body>
    </html>
  );
}
