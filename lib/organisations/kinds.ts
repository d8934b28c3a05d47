export const organisationKinds = ["association", "company", "advisory_board", "neighbourhood"] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/** What the city said of it last; only verified ones are public. */
export const organisationStates = ["waiting", "verified", "refused", "withdrawn"] as const;
export type OrganisationState = (typeof organisationStates)[number];
