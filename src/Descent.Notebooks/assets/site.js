// The pages' only script of our own: theme, formulas, highlighting, copy buttons, contents, figures.
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // ---- Theme: the system's, until the reader says otherwise ----
  const systemIsDark = matchMedia('(prefers-color-scheme: dark)');
  const paper = matchMedia('print');
  const isDark = () => !paper.matches && (root.dataset.theme ? root.dataset.theme === 'dark' : systemIsDark.matches);
  const remember = theme => { try { localStorage.setItem('notebooks-theme', theme); } catch { /* a private window forgets */ } };

  function setUpTheme() {
    const button = document.querySelector('.theme');
    const show = () => {
      button.setAttribute('aria-pressed', isDark());
      figures.forEach(figure => figure.redraw());
    };
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      remember(root.dataset.theme);
      show();
    });
    systemIsDark.addEventListener('change', show);
    paper.addEventListener('change', show);   // paper is white
    button.setAttribute('aria-pressed', isDark());
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

  // ---- Wide content: what scrolls sideways can be reached by keyboard ----
  function markScrollable() {
    for (const element of all('.scroll, pre, .katex-display')) {
      const scrolls = element.scrollWidth > element.clientWidth + 1;
      if (!scrolls) {
        ['tabindex', 'role', 'aria-label'].forEach(name => element.removeAttribute(name));
        continue;
      }
      element.tabIndex = 0;
      element.setAttribute('role', 'group');
      element.setAttribute('aria-label', element.matches('.scroll') ? 'Table, scrolls sideways' : element.matches('pre') ? 'Code or text, scrolls sideways' : 'Formula, scrolls sideways');
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

  // ---- Figures ----
  const fontFamily = '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
  const plain = label => String(label ?? '').replace(/<[^>]*>/g, '').trim();

  // In the dark a figure's own table of colours is put in place of its light ones, wherever they stand.
  function inTheme(figure) {
    const table = figure.layout?.meta?.dark;
    if (!table || !isDark()) return structuredClone(figure);
    const colours = Object.keys(table).sort((a, b) => b.length - a.length).map(colour => colour.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    if (colours.length === 0) return structuredClone(figure);
    const pattern = new RegExp(colours.join('|'), 'g');
    const dark = value => {
      if (typeof value === 'string') return value.replace(pattern, colour => table[colour]);
      if (Array.isArray(value)) return value.map(dark);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'meta' ? inner : dark(inner)]));
    };
    return dark(figure);
  }

  class PlotFigure {
    constructor(element) {
      this.element = element;
      this.area = element.querySelector('.plot-area');
      this.small = element.classList.contains('plot-small');
      this.source = JSON.parse(element.querySelector('script').textContent);
      const sliders = this.source.layout?.sliders ?? [];
      // One slider of plain steps becomes the browser's own control: it takes keys, fingers and screen readers too.
      const isPlain = slider => slider.steps?.every(step => ['update', 'restyle', 'relayout'].includes(step.method));
      this.slider = !this.small && sliders.length === 1 && isPlain(sliders[0]) ? sliders[0] : null;
      this.active = this.slider?.active ?? 0;
    }

    figure() {
      const figure = inTheme(this.source);
      const layout = figure.layout ??= {};
      delete layout.width;
      if (this.slider) this.reclaim(layout);
      const width = this.area.clientWidth, height = layout.height ?? 450;
      // On a phone the legend stands in rows of its own and needs room.
      const least = width < 480 ? 400 : Math.min(320, height);
      layout.height = Math.round(this.small ? width * 9 / 14 : Math.max(least, Math.min(height, height * width / 700)));
      layout.autosize = true;
      layout.font = { family: fontFamily, ...layout.font };
      if (matchMedia('(pointer: coarse)').matches) layout.dragmode ??= false;   // a finger on a figure scrolls the page
      if (width < 480 && layout.title?.text) layout.title.font = { ...layout.title.font, size: 14 };
      this.steps = layout.sliders?.[0]?.steps;
      if (this.slider || this.small) delete layout.sliders;
      if (this.small) this.shrink(layout);
      return figure;
    }

    // The browser's own control stands below the drawing: what the figure kept free for Plotly's slider is not needed.
    reclaim(layout) {
      const spare = (layout.margin?.b ?? 0) - 60;
      if (spare <= 0) return;
      layout.margin.b -= spare;
      layout.height = (layout.height ?? 450) - spare;
    }

    shrink(layout) {
      Object.assign(layout, { title: { text: '' }, showlegend: false, margin: { l: 8, r: 8, t: 8, b: 8 }, updatemenus: [] });
      for (const axis of Object.keys(layout).filter(key => /^[xy]axis/.test(key))) {
        layout[axis] = { ...layout[axis], showticklabels: false, title: { text: '' } };
      }
    }

    async draw() {
      try {
        if (!window.Plotly) throw new Error('plotly.js did not load');
        const { data, layout } = this.figure();
        this.area.querySelector('.plot-waiting')?.remove();
        this.area.style.minHeight = `${layout.height}px`;
        // Without the bar of buttons, which an image for screen readers may not contain; a double click undoes a zoom.
        const config = { responsive: true, displayModeBar: false, scrollZoom: false, staticPlot: this.small };
        await Plotly.react(this.area, data, layout, config);
        if (this.slider) {
          this.addRange();
          await this.show(this.active);
        }
      } catch (error) {
        const message = document.createElement('p');
        message.className = 'plot-waiting';
        message.textContent = `This figure could not be drawn (${error.message}). ${this.area.getAttribute('aria-label')}`;
        this.area.replaceChildren(message);
      }
    }

    redraw() {
      if (this.area.classList.contains('js-plotly-plot')) this.draw();
    }

    addRange() {
      if (this.range) return;
      const name = plain(this.slider.currentvalue?.prefix).replace(/[:=\s]+$/, '') || 'Step';
      const labels = this.slider.steps.map(step => plain(step.label));
      const box = document.createElement('div');
      box.className = 'plot-slider';
      const label = document.createElement('label');
      const value = document.createElement('output');
      this.range = Object.assign(document.createElement('input'), { type: 'range', min: 0, max: labels.length - 1, step: 1, id: `range-${figures.indexOf(this)}` });
      this.range.value = this.active;
      label.htmlFor = value.htmlFor = this.range.id;
      label.textContent = name;
      const ends = document.createElement('div');
      ends.className = 'plot-slider-ends';
      ends.setAttribute('aria-hidden', 'true');
      const fits = labels[0].length + labels.at(-1).length < 40;
      ends.append(...[labels[0], labels.at(-1)].map(text => Object.assign(document.createElement('span'), { textContent: fits ? text : '' })));
      box.append(label, value, this.range, ends);
      this.area.after(box);

      this.showLabel = () => {
        value.textContent = labels[this.active].startsWith(name) ? labels[this.active].slice(name.length).trim() : labels[this.active];
        this.range.setAttribute('aria-valuetext', labels[this.active]);
        this.range.style.setProperty('--reached', `${100 * this.active / Math.max(1, labels.length - 1)}%`);
      };
      this.range.addEventListener('input', () => {
        this.active = Number(this.range.value);
        this.showLabel();
        // Several moves within one frame need only one drawing.
        this.pending ??= requestAnimationFrame(() => {
          this.pending = null;
          this.show(this.active);
        });
      });
      this.showLabel();
    }

    async show(index) {
      const step = this.steps[index];
      await Plotly[step.method](this.area, ...structuredClone(step.args));
    }
  }

  const figures = all('.plot').map(element => new PlotFigure(element));
  const breath = () => new Promise(resolve => setTimeout(resolve));

  // One figure after the other, so that the page answers between them.
  async function drawFigures() {
    for (const figure of figures) {
      await figure.draw();
      await breath();
    }
    root.dataset.ready = 'true';
  }

  setUpTheme();
  typesetFormulas();
  highlightCode();
  setUpCopying();
  setUpContents();
  markScrollable();
  addEventListener('resize', markScrollable);
  drawFigures();
})();
