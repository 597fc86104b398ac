// Searches the text of all pages, which search-index.js brings: [address, page, heading, text] for each stretch of a page.
(() => {
  'use strict';
  const most = 40, before = 60, length = 220;
  const query = document.getElementById('query');
  const count = document.querySelector('.search-count');
  const results = document.querySelector('.results');

  // A word counts where another begins with it: "opt" finds "options", "tion" does not.
  const patternOf = word => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'giu');
  const uses = (text, pattern) => text.match(pattern)?.length ?? 0;

  // Every word must be there; one in a heading says more than one in the text.
  function score([, page, heading, text], patterns) {
    let sum = 0;
    for (const pattern of patterns) {
      const value = 8 * uses(heading, pattern) + 3 * uses(page, pattern) + Math.min(5, uses(text, pattern));
      if (value === 0) return 0;
      sum += value;
    }
    return sum;
  }

  // The text around the first word, with all words marked.
  function excerpt(text, patterns) {
    const places = patterns.map(pattern => text.search(pattern)).filter(place => place >= 0);
    const first = places.length > 0 ? Math.min(...places) : 0;
    const start = first <= before ? 0 : text.indexOf(' ', first - before) + 1;
    const part = text.slice(start, start + length);
    const marked = document.createElement('p');
    const matches = patterns.flatMap(pattern => [...part.matchAll(pattern)]).sort((a, b) => a.index - b.index);
    let end = 0;
    marked.append(start > 0 ? '… ' : '');
    for (const match of matches.filter(match => match[0].length > 0)) {
      if (match.index < end) continue;
      const mark = Object.assign(document.createElement('mark'), { textContent: match[0] });
      marked.append(part.slice(end, match.index), mark);
      end = match.index + match[0].length;
    }
    marked.append(part.slice(end), start + length < text.length ? ' …' : '');
    return marked;
  }

  function entry([address, page, heading, text], patterns) {
    const item = document.createElement('li');
    const link = Object.assign(document.createElement('a'), { href: address, textContent: heading || page });
    const place = Object.assign(document.createElement('span'), { textContent: heading ? page : '' });
    item.append(link, ' ', place, excerpt(text, patterns));
    return item;
  }

  function search() {
    const patterns = query.value.split(/\s+/).filter(Boolean).map(patternOf);
    const found = patterns.length === 0 ? [] : window.searchIndex
      .map(section => ({ section, score: score(section, patterns) }))
      .filter(hit => hit.score > 0)
      .sort((a, b) => b.score - a.score);
    results.replaceChildren(...found.slice(0, most).map(hit => entry(hit.section, patterns)));
    const places = found.length === 1 ? '1 place' : `${found.length} places`;
    count.textContent = patterns.length === 0 ? '' : found.length > most ? `${places}; the best ${most} are shown` : places;
  }

  query.value = new URLSearchParams(location.search).get('q') ?? '';
  query.addEventListener('input', search);
  query.form.addEventListener('submit', event => {
    event.preventDefault();
    search();
  });
  search();
})();
