import { WORDS } from './words.js';

/** The one page of the desk. It holds no secret and no name: what there is to choose is asked for with the desk's token. */
export function pageHtml(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${WORDS.title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/desk.css">
<script type="module" src="/desk.js"></script>
</head>
<body>
<a class="skip" href="#preview">${WORDS.skip}</a>
<header class="top">
<h1>${WORDS.title}</h1>
<p id="clinic-name" class="clinic-name"></p>
<button id="again" class="quiet" type="button">${WORDS.clearAll}</button>
</header>
<noscript><p class="notice">${WORDS.noScript}</p></noscript>
<main>
<form id="choices" class="choices" autocomplete="off" novalidate>
${CLINIC}
${FIND}
<div id="rest" hidden>
${LANGUAGE}
${SIZE}
${PAPER}
${NOTE}
</div>
</form>
${PREVIEW}
</main>
</body>
</html>
`;
}

const CLINIC = `<section id="clinic-part" aria-labelledby="clinic-head" hidden>
<h2 id="clinic-head"><label for="clinic-find">${WORDS.findClinic}</label></h2>
<input id="clinic-find" type="search" autocomplete="off" spellcheck="false" autocapitalize="none">
<fieldset class="list"><legend class="unseen">${WORDS.clinic}</legend><div id="clinics"></div></fieldset>
</section>`;

const FIND = `<section aria-labelledby="find-head">
<h2 id="find-head"><label for="find">${WORDS.find}</label></h2>
<input id="find" type="search" autocomplete="off" spellcheck="false" autocapitalize="none" aria-describedby="find-hint">
<p id="find-hint" class="hint">${WORDS.findHint}</p>
<fieldset class="list"><legend class="unseen">${WORDS.handouts}</legend><div id="found"></div></fieldset>
<p id="found-count" class="hint" role="status"></p>
</section>`;

const LANGUAGE = `<fieldset class="part"><legend>${WORDS.language}</legend><div id="languages" class="tiles"></div>
<p id="second-part" class="field"><label for="second">${WORDS.alsoIn}</label><select id="second"></select></p></fieldset>`;

const SIZE = `<fieldset class="part"><legend>${WORDS.size}</legend><div id="sizes" class="tiles sizes"></div></fieldset>`;

const PAPER = `<fieldset class="part"><legend>${WORDS.paper}</legend><div id="papers" class="tiles"></div>
<p class="tick"><input id="fillable" type="checkbox"><label for="fillable">${WORDS.fillable}</label></p></fieldset>`;

const NOTE = `<section class="part" aria-labelledby="note-head">
<h2 id="note-head"><label for="note">${WORDS.note}</label></h2>
<p id="note-hint" class="hint">${WORDS.noteHintPlain}</p>
<textarea id="note" rows="4" autocomplete="off" autocorrect="off" spellcheck="false" data-gramm="false" data-lt-active="false" aria-describedby="note-hint note-left"></textarea>
<div class="row"><p id="note-left" class="hint"></p>
<button id="clear" class="quiet" type="button">${WORDS.clear}</button></div>
</section>`;

const PREVIEW = `<section id="preview" class="preview" aria-labelledby="preview-head" tabindex="-1">
<div class="bar">
<h2 id="preview-head" class="unseen">${WORDS.preview}</h2>
<div class="bar-words"><p id="what" class="what" hidden></p>
<p id="status" role="status"></p></div>
<div class="buttons">
<button id="print" class="main" type="button" aria-describedby="what" disabled>${WORDS.print}</button>
<button id="save" type="button" aria-describedby="what" disabled>${WORDS.save}</button>
</div>
</div>
<div id="mistakes" class="mistakes" role="alert" hidden></div>
<div id="pages" class="pages" hidden></div>
</section>`;
