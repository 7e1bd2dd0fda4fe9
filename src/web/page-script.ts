/** What the page does where scripts run: it tells whether the copy that somebody came from is the newest, and finds handouts. */
export const PAGE_SCRIPT = `'use strict';
(function () {
  var copy = document.getElementById('copy');
  function tell() {
    var own = location.hash.slice(1).toLowerCase();
    if (!copy || !/^[0-9a-z]{5}$/.test(own)) return;
    var found = '';
    copy.dataset.editions.split(' ').forEach(function (one) {
      if (one.slice(0, 5) === own) found = one;
    });
    var kind = own === copy.dataset.newest ? 'newest' : found ? 'older' : 'unknown';
    copy.querySelectorAll('[data-answer]').forEach(function (one) {
      one.hidden = one.dataset.answer !== kind && one.dataset.answer !== kind + '-' + own;
    });
    copy.className = kind;
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
