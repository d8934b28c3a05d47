/** The ring in the city's colour as the browser's tab icon, inline: no request of its own. */
export function SiteIcon({ brand }: { brand: string }) {
  const colour = /^#[0-9a-f]{6}$/i.test(brand) ? brand : "#0b6e4f";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="11" fill="none" stroke="${colour}" stroke-width="6" stroke-dasharray="52 18" stroke-linecap="round"/></svg>`;
  return <link rel="icon" type="image/svg+xml" href={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}
