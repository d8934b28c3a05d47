"use client";

const longestSide = 2560;
const smallEnough = 1_500_000;

/**
 * Makes a large photo smaller before it is sent: quicker on a phone, and place and camera stay on the device.
 * Whatever the browser cannot read is sent as it is; the server decides.
 */
export async function shrinkPhoto(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file || file.size < smallEnough || !/^image\/(jpeg|png|webp|avif|heic|heif)$/.test(file.type)) return;
  try {
    const photo = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(photo.width * scale);
    canvas.height = Math.round(photo.height * scale);
    canvas.getContext("2d")?.drawImage(photo, 0, 0, canvas.width, canvas.height);
    photo.close();
    const smaller = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.86));
    if (!smaller || smaller.size >= file.size) return;
    const list = new DataTransfer();
    list.items.add(new File([smaller], "photo.jpg", { type: "image/jpeg" }));
    input.files = list.files;
  } catch {
    // Not a picture this browser can draw: sent as chosen.
  }
}
