/** Three looks at the street as it is, drawn for the demo. */
const frame = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 800"><rect width="1200" height="800" fill="#e8f1ee"/><rect y="620" width="1200" height="180" fill="#c9c2b4"/>${inside}</svg>`;

/** A bus stop on a narrow pavement. */
export const busStop = frame(
  `<rect x="60" y="160" width="300" height="460" fill="#d98f6a"/><g fill="#fff7e8"><rect x="100" y="210" width="80" height="110"/><rect x="240" y="210" width="80" height="110"/><rect x="100" y="390" width="80" height="230"/></g>
<rect x="0" y="620" width="520" height="26" fill="#a9a08e"/><rect x="430" y="300" width="16" height="320" fill="#35586b"/><circle cx="438" cy="280" r="44" fill="#0b6e6e"/>
<g fill="#7a5a3d"><circle cx="500" cy="470" r="28"/><path d="M470 620v-90q0-30 30-30t30 30v90z"/></g>
<rect x="640" y="380" width="500" height="250" rx="26" fill="#0b6e6e"/><rect x="680" y="420" width="420" height="90" fill="#dcefee"/><circle cx="750" cy="636" r="42" fill="#333"/><circle cx="1040" cy="636" r="42" fill="#333"/>`,
);

/** One row of trees, on one side alone. */
export const oneRow = frame(
  `<g fill="#7a5a3d"><rect x="180" y="420" width="26" height="210"/><rect x="480" y="440" width="24" height="190"/><rect x="760" y="420" width="26" height="210"/></g>
<g fill="#5d9a6b"><circle cx="193" cy="330" r="140"/><circle cx="492" cy="360" r="115"/><circle cx="773" cy="330" r="140"/></g>
<rect x="930" y="180" width="220" height="440" fill="#b9c7a4"/><g fill="#fff7e8"><rect x="965" y="230" width="60" height="90"/><rect x="1055" y="230" width="60" height="90"/><rect x="965" y="390" width="60" height="90"/><rect x="1055" y="390" width="60" height="230"/></g>
<rect y="620" width="1200" height="22" fill="#a9a08e"/><circle cx="1080" cy="120" r="60" fill="#f6d98a"/>`,
);

/** A delivery van on the cycle lane. */
export const van = frame(
  `<rect y="700" width="1200" height="12" fill="#fff7e8"/><rect x="300" y="360" width="520" height="270" rx="18" fill="#f3f0e6"/><path d="M820 450h120l90 100v80H820z" fill="#d9d2c2"/><path d="M850 480h80l50 66H850z" fill="#dcefee"/><circle cx="430" cy="640" r="56" fill="#333"/><circle cx="920" cy="640" r="56" fill="#333"/>
<g fill="none" stroke="#35586b" stroke-width="12"><circle cx="100" cy="640" r="58"/><circle cx="240" cy="640" r="58"/><path d="M100 640l60-110h70l10 110M160 530l40 110M220 510h40"/></g>`,
);
