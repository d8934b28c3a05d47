"use client";

const longestSide = 2560;
const smallEnough = 1_500_000;

/**
 * Makes large photos smaller before they are sent: quicker on a phone, and place and camera stay on the device.
 * Whatever the browser cannot read is sent as it is; the server decides.
 */
export async function shrinkPhoto(input: HTMLInputElement): Promise<void> {
  const chosen = [...(input.files ?? [])];
  const sent = await Promise.all(chosen.map(smallerOf));
  if (sent.every((file, index) => file === chosen[index])) return;
  const list = new DataTransfer();
  for (const file of sent) list.items.add(file);
  input.files = list.files;
}

async function smallerOf(file: File): Promise<File> {
  if (file.size < smallEnough || !/^image\/(jpeg|png|webp|avif|heic|heif)$/.test(file.type)) return file;
  try {
    const photo = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(photo.width * scale);
    canvas.height = Math.round(photo.height * scale);
    canvas.getContext("2d")?.drawImage(photo, 0, 0, canvas.width, canvas.height);
    photo.close();
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.86));
    if (!smaller || smaller.size >= file.size) return file;
    return new File([smaller], `${file.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg" });
  } catch {
    // Not a picture this browser can draw: sent as chosen.
    return file;
  }
}
