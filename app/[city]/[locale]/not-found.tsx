import { NothingHere } from "@/app/nothing-here";

export { nothingHereMetadata as generateMetadata } from "@/app/nothing-here";

/** Where a frame itself is not for this reader: staff's, for somebody who is none of them. */
export default function NotFound() {
  return (
    <main>
      <NothingHere />
    </main>
  );
}
