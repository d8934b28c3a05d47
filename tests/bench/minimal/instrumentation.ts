/** Nothing: else the framework takes the product's, from the folders above, and these pages would do its jobs. */
export function register(): void {}
