/** How pages look: large type, one column, one colour of the clinic, nothing from elsewhere. */
export const PAGE_STYLES = `:root{color-scheme:light}
*{box-sizing:border-box}
:lang(vi){font-family:system-ui,sans-serif}
html{font-size:125%;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-bottom:6rem}
body{margin:0;border-block-start:.4rem solid var(--brand,#000);font-family:"Page letters",system-ui,sans-serif;line-height:1.5;color:#000;background:#fff;overflow-wrap:break-word}
:lang(ar),:lang(fa),:lang(ur),:lang(he),:lang(km),:lang(my),:lang(th),:lang(hi),:lang(bn){line-height:1.8}
header,main,footer{max-width:38rem;margin-inline:auto;padding-inline:1rem}
header{padding-block:.75rem .25rem;display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:0 1.5rem}
header p{margin:0;font-weight:700}
nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.25rem}
a{color:#003a8c;text-underline-offset:.2em}
nav a,footer a{display:inline-block;padding-block:.4rem}
a:focus-visible,input:focus-visible,.wide:focus-visible{outline:.2rem solid #000;outline-offset:.15rem;background:#fff3b0;color:#000}
h1{font-size:1.7rem;line-height:1.2;margin-block:1rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin-block:2rem .5rem;text-wrap:balance}
h3{font-size:1.1rem}
main ul,main ol{padding-inline-start:1.4rem}
main li{margin-block:.35rem}
li>p{margin-block:.35rem}
.keep{white-space:nowrap}
.blank{display:inline-block;min-inline-size:4rem;border-block-end:.1rem solid #000}
.box{border:.15rem solid #000;border-radius:.5rem;padding:.25rem 1rem .5rem;margin-block:1.25rem;overflow:clip}
.box>h2:first-child,.box>h3:first-child{margin-block-start:.5rem}
.emergency>h2:first-child{background:#000;color:#fff;margin:-.25rem -1rem .5rem;padding:.6rem 1rem}
.emergency>h2 a{color:#fff}
.emergency>h2 a:focus-visible{color:#000}
.box.call{border-style:double;border-width:.4rem}
.bar{border-inline-start:.4rem solid var(--brand,#000);padding-inline-start:1rem}
.tick{list-style:"\\2610  "}
.wide{overflow-x:auto}
table{border-collapse:collapse}
th,td{border:.1rem solid #000;padding:.4rem .6rem;text-align:start;vertical-align:top}
figure{margin-inline:0}
img{max-width:100%;height:auto}
#copy{inline-size:min(36rem,100% - 2rem);margin:1rem auto;padding:.6rem 1rem;border:.15rem solid #000;border-radius:.5rem}
#copy p,#copy ul{margin-block:.25rem}
#copy div>p:first-child{font-weight:700}
#copy.newest div>p:first-child::before{content:"\\2713  "}
#copy.older,#copy.unknown{background:#fff3b0;border-width:.3rem}
footer{padding-block:1rem;border-block-start:.1rem solid #767676;margin-block-start:2.5rem}
footer ul{list-style:none;margin:0;padding:0}
.numbers{position:sticky;inset-block-end:0;background:#fff;border-block-start:.15rem solid #000;padding:.1rem .4rem;display:flex;flex-wrap:wrap;justify-content:center}
.numbers,.numbers *{line-height:1.25}
.numbers p{margin:0;flex:1 1 7.5rem;max-inline-size:13rem;text-align:center;padding-block:.3rem .1rem;display:flex;flex-direction:column;align-items:center;font-size:.8rem}
.numbers a{display:block;padding:.3rem 0;font-size:.95rem;font-weight:700;white-space:nowrap}
input{font:inherit;width:100%;padding:.5rem;border:.15rem solid #000;border-radius:.25rem}
[hidden]{display:none!important}
@media (max-height:24rem){.numbers{position:static}}
@media print{.numbers{position:static}nav,#copy{display:none}}
`;
