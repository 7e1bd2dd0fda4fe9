/** How pages look: large type, one column, one colour of the clinic, nothing from elsewhere. */
export const PAGE_STYLES = `:root{color-scheme:light}
*{box-sizing:border-box}
html{font-size:125%;-webkit-text-size-adjust:100%;scroll-padding-bottom:6rem}
body{margin:0;font-family:"Atkinson Hyperlegible Next","Noto Sans",system-ui,sans-serif;line-height:1.5;color:#000;background:#fff;overflow-wrap:break-word}
:lang(ar),:lang(fa),:lang(ur),:lang(he),:lang(km),:lang(my),:lang(th),:lang(hi),:lang(bn){line-height:1.8}
header,main,footer,#copy{max-width:38rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:1rem;border-block-end:.2rem solid var(--brand,#000)}
header p{margin:0;font-weight:700}
nav ul{list-style:none;margin:.5rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:0 1rem}
a{color:#003a8c;text-underline-offset:.15em}
nav a,.numbers a{display:inline-block;padding-block:.5rem}
a:focus-visible,input:focus-visible,.wide:focus-visible{outline:.2rem solid #000;outline-offset:.15rem;background:#fff3b0;color:#000}
h1{font-size:1.6rem;line-height:1.25}
h2{font-size:1.25rem;line-height:1.3;margin-block:1.5rem .5rem}
h3{font-size:1.1rem}
.keep{white-space:nowrap}
.blank{display:inline-block;min-inline-size:4rem;border-block-end:.1rem solid #000}
.box{border:.2rem solid #000;padding:0 1rem .5rem;margin-block:1rem}
.emergency>h2:first-child{background:#000;color:#fff;margin:0 -1rem .5rem;padding:.5rem 1rem}
.emergency>h2 a{color:#fff}
.emergency>h2 a:focus-visible{color:#000}
.box.call{border-style:double;border-width:.4rem}
.bar{border-inline-start:.4rem solid var(--brand,#000);padding-inline-start:1rem}
.tick{list-style:"\\2610  "}
.wide{overflow-x:auto}
table{border-collapse:collapse}
th,td{border:.1rem solid #000;padding:.4rem .6rem;text-align:start;vertical-align:top}
img{max-width:100%;height:auto}
#copy{border:.2rem solid #000;margin-block:1rem;padding-block:.5rem;font-weight:700}
#copy.older,#copy.unknown{background:#fff3b0;border-width:.4rem}
footer{padding-block:1rem;border-block-start:.1rem solid #000;margin-block-start:2rem}
.numbers{position:sticky;inset-block-end:0;background:#fff;border-block-start:.2rem solid #000;padding:.25rem 1rem;display:flex;flex-wrap:wrap;justify-content:center;gap:0 1.5rem}
.numbers p{margin:0}
.numbers a{font-weight:700}
input{font:inherit;width:100%;padding:.5rem;border:.15rem solid #000}
[hidden]{display:none!important}
@media (max-height:24rem){.numbers{position:static}}
@media print{.numbers{position:static}nav,#copy{display:none}}
`;
