// What every page does: theme, formulas, highlighting, copy buttons, wide content, contents, menu, keys, and the reader's progress.
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // What this browser keeps for the reader; a private window forgets, and a locked one keeps nothing.
  const kept = {
    get(key) { try { return localStorage.getItem(key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem(key, value); return true; } catch { return false; } },
    remove(key) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } },
  };

  // ---- Theme: the system's, until the reader says otherwise ----
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');   // is white
  const isOnPaper = () => paper.matches || root.classList.contains('printing');
  const isDark = () => !isOnPaper() && (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches);

  function setUpTheme() {
    const button = document.querySelector('.theme');
    const show = () => {
      button.setAttribute('aria-pressed', isDark());
      root.dataset.shown = isDark() ? 'dark' : 'light';
      document.dispatchEvent(new Event('themechange'));
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      kept.set('notebooks-theme', root.dataset.theme);
      show();
    });
    systemIsDark.addEventListener('change', show);
    paper.addEventListener('change', show);
    show();
    return show;
  }

  // On paper nothing can be unfolded, so the answers are open there. A figure cannot shrink with the page either: it is drawn again, white
  // and as narrow as paper is, while the page still has the width of the screen.
  function setUpPrinting(showTheme) {
    let opened = [];
    addEventListener('beforeprint', () => {
      opened = all('details.answer:not([open])');
      opened.forEach(answer => { answer.open = true; });
      root.classList.add('printing');
      showTheme();
    });
    addEventListener('afterprint', () => {
      opened.forEach(answer => { answer.open = false; });
      root.classList.remove('printing');
      showTheme();
    });
  }

  // ---- Formulas and code ----
  function typesetFormulas() {
    if (!window.katex) return;
    for (const place of all('.math')) {
      katex.render(place.textContent, place, { displayMode: place.classList.contains('display'), throwOnError: false });
    }
  }

  function highlightCode() {
    if (!window.hljs) return;
    hljs.configure({ languages: [] });
    all('pre code[class*="language-"]').forEach(code => hljs.highlightElement(code));
  }

  function setUpCopying() {
    for (const button of all('.copy')) {
      button.addEventListener('click', async () => {
        const code = button.parentElement.querySelector('code');
        button.textContent = await copy(code) ? 'Copied' : 'Press Ctrl+C';
        setTimeout(() => { button.textContent = 'Copy'; }, 2000);
      });
    }
  }

  async function copy(element) {
    try {
      await navigator.clipboard.writeText(element.textContent);
      return true;
    } catch {
      // Without permission the text is at least selected, ready for the reader's own keys.
      getSelection().selectAllChildren(element);
      return false;
    }
  }

  // ---- Wide content: what scrolls sideways can be reached by keyboard, and a table says that it goes on ----
  const wideContent = { '.scroll': 'Table, scrolls sideways', pre: 'Code or text, scrolls sideways', '.katex-display': 'Formula, scrolls sideways' };

  function markScrollable() {
    for (const [selector, label] of Object.entries(wideContent)) {
      for (const element of all(selector)) {
        const scrolls = element.scrollWidth > element.clientWidth + 1;
        element.classList.toggle('scrolls', scrolls);
        if (scrolls) {
          element.tabIndex = 0;
          element.setAttribute('role', 'group');
          element.setAttribute('aria-label', label);
        } else {
          ['tabindex', 'role', 'aria-label'].forEach(name => element.removeAttribute(name));
        }
      }
    }
  }

  // ---- Contents: folded on narrow screens, showing the place on wide ones ----
  function setUpContents() {
    const contents = document.getElementById('contents');
    if (!contents) return;
    const wide = matchMedia('(min-width: 72rem)');
    const fold = () => { contents.open = wide.matches; };
    wide.addEventListener('change', fold);
    fold();

    const links = new Map(all('a', contents).map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id));
    const follow = () => {
      const current = headings.findLast(heading => heading.getBoundingClientRect().top < 120) ?? null;
      links.forEach((link, id) => {
        if (current?.id === id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      });
    };
    addEventListener('scroll', follow, { passive: true });
    follow();
  }

  // ---- Menu: closes like a menu ----
  function setUpMenu() {
    const menu = document.querySelector('.menu');
    if (!menu) return;
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
    document.addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false; });
  }

  // ---- Arrow keys turn pages, unless something else wants them ----
  function setUpKeys() {
    const relations = { ArrowLeft: 'prev', ArrowRight: 'next' };
    document.addEventListener('keydown', event => {
      const relation = relations[event.key];
      if (!relation || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.target.closest?.('input, textarea, select, [contenteditable], [tabindex]:not(main), .plot-area')) return;
      document.querySelector(`.bar [rel="${relation}"]`)?.click();
    });
  }

  // ---- Progress: which notebooks the reader has visited and finished ----
  function setUpProgress() {
    const key = `notebooks-progress-${root.dataset.site}`;
    const read = () => { try { return JSON.parse(kept.get(key)) ?? {}; } catch { return {}; } };
    const finish = document.querySelector('.finish');
    const note = document.querySelector('.progress');
    const words = { visited: 'visited', finished: '✓ finished' };

    const show = () => {
      const progress = read();
      for (const mark of all('.mark')) {
        const state = words[progress[mark.dataset.page]] ? progress[mark.dataset.page] : '';
        mark.hidden = !state;
        mark.textContent = words[state] ?? '';
        mark.dataset.state = state;
      }
      if (note) note.hidden = Object.keys(progress).length === 0;
      finish?.querySelector('button').setAttribute('aria-pressed', progress[finish.dataset.page] === 'finished');
    };
    const write = (page, state) => kept.set(key, JSON.stringify({ ...read(), [page]: state }));

    if (finish) {
      const page = finish.dataset.page;
      finish.hidden = !write(page, read()[page] ?? 'visited');
      finish.querySelector('button').addEventListener('click', () => {
        write(page, read()[page] === 'finished' ? 'visited' : 'finished');
        show();
      });
    }
    note?.querySelector('button').addEventListener('click', () => {
      kept.remove(key);
      show();
    });
    show();
  }

  setUpPrinting(setUpTheme());
  typesetFormulas();
  highlightCode();
  setUpCopying();
  setUpContents();
  setUpMenu();
  setUpKeys();
  setUpProgress();
  markScrollable();
  addEventListener('resize', markScrollable);
  document.addEventListener('toggle', markScrollable, true);   // what was folded has a width now
  if (!document.querySelector('.plot')) root.dataset.ready = 'true';
})();
