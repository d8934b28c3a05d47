"use client";

import { useEffect } from "react";

/** Goes on to another site without a place in the history, so that "back" does not lead here again. */
export function GoThere({ address }: { address: string }) {
  useEffect(() => window.location.replace(address), [address]);
  return null;
}
