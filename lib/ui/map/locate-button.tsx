"use client";

import { useState } from "react";
import { Icon } from "@/lib/ui/icon";

type LocateButtonProps = {
  labels: { useMyLocation: string; locating: string };
  onFound: (lat: number, lng: number) => void;
  onFailed: () => void;
};

/** Asks the device where it is, only when pressed; the answer stays in the form until that is sent. */
export function LocateButton({ labels, onFound, onFailed }: LocateButtonProps) {
  const [busy, setBusy] = useState(false);
  const ask = () => {
    if (busy) return;
    if (!("geolocation" in navigator)) return onFailed();
    setBusy(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setBusy(false);
        onFound(coords.latitude, coords.longitude);
      },
      () => {
        setBusy(false);
        onFailed();
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    );
  };
  return (
    <button
      type="button"
      className="button button-secondary button-small"
      onClick={ask}
      aria-disabled={busy || undefined}
    >
      <Icon name="locate" />
      {busy ? labels.locating : labels.useMyLocation}
    </button>
  );
}
