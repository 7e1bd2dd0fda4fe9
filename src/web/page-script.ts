/**
 * What the page does where scripts run: it tells whether the copy that somebody came from is the newest, finds handouts, and
 * leads on where a page has moved.
 */
export const PAGE_SCRIPT = `'use strict';
(function () {
  var moved = document.getElementById('moved');
  if (moved) location.replace(moved.href + location.hash);
  var copy = document.getElementById('copy');
  function tell() {
    var own = location.hash.slice(1).toLowerCase();
    if (!copy || !/^[0-9a-z]{5}$/.test(own)) return;
    var answers = Array.prototype.slice.call(copy.querySelectorAll('[data-answer]'));
    var found = answers.filter(function (one) { return one.dataset.answer.split(' ').indexOf(own) >= 0; })[0];
    var said = found || answers[answers.length - 1];
    answers.forEach(function (one) { one.hidden = one !== said; });
    copy.className = !found ? 'unknown' : own === copy.dataset.newest ? 'newest' : 'older';
    copy.hidden = false;
  }
  tell();
  addEventListener('hashchange', tell);
  var find = document.getElementById('find');
  if (!find) return;
  find.parentElement.hidden = false;
  find.addEventListener('input', function () {
    var words = find.value.toLowerCase().split(/\\\\s+/);
    var count = 0;
    document.querySelectorAll('[data-find]').forEach(function (one) {
      one.hidden = !words.every(function (word) { return one.dataset.find.indexOf(word) >= 0; });
      if (!one.hidden) count += 1;
    });
    document.getElementById('none').hidden = count > 0;
  });
})();
`.replaceAll('\\\\', '\\');
