/** What the draft of a new idea is kept under on the device. */
export const draftName = "idea";
