/** How often one may ask for a code and try one; what each is counted for is said where it is used. */
export const signInLimits = {
  /** A hall full of people behind one address must get in. */
  fromAddress: { name: "sign-in from address", points: 150, seconds: 600 },
  /** Tighter than the account's own, so that one stranger cannot use that up and lock its owner out. */
  fromAddressToAccount: { name: "sign-in from address to account", points: 8, seconds: 900 },
  toAccount: { name: "sign-in to account", points: 40, seconds: 3600 },
  inCity: { name: "sign-in in city", points: 3000, seconds: 3600 },
  tryFromAddress: { name: "code from address", points: 300, seconds: 600 },
  /** Every code dies after five tries; this ends guessing one code after another. The link still works. */
  tryForAccount: { name: "code for account", points: 100, seconds: 86_400 },
} as const;

export const codeAttempts = 5;
export const signInMinutes = 10;
