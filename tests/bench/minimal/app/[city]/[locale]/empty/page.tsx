import { headers } from "next/headers";

/** What an empty page weighs. */
export default async function Empty() {
  await headers();
  return <main>Empty</main>;
}
