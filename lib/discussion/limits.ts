/** In characters. Apart from the schemas, so that a form in the browser does not bring zod along. */
export const commentLimits = { min: 2, max: 3000 } as const;
