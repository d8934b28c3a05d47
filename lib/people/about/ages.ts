/** A band rather than a year of birth: no finer than what is counted. */
export const ages = ["under18", "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75plus"] as const;
