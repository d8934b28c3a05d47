/** What one imported contribution may hold; the forms for people are stricter. */
export const mostTitle = 120;
export const mostText = 50_000;
export const mostName = 200;
export const mostAddress = 300;
export const mostId = 200;
/** More than this is no date, place, topic or name, and some patterns would take hours to find that out. */
export const mostCell = 2_000;
/** Columns beyond these are not looked at. */
export const mostColumns = 500;
