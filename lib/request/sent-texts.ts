/** The texts of a form that a handler was sent, each name's last; null for what is no form. */
export async function sentTexts(request: Request): Promise<Record<string, string> | null> {
  const data = await request.formData().catch(() => null);
  if (!data) return null;
  return Object.fromEntries(
    [...data].filter((field): field is [string, string] => typeof field[1] === "string"),
  );
}
