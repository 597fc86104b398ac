// Draws the figures of a page with plotly.js, in the reader's theme, each with one slider of the browser's own.
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  const fontFamily = '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif';
  const plain = label => String(label ?? '').replace(/<[^>]*>/g, '').trim();

  // In the dark a figure's own table of colours is put in place of its light ones, wherever they stand.
  function inTheme(figure) {
    const table = figure.layout?.meta?.dark;
    if (!table || root.dataset.shown !== 'dark') return structuredClone(figure);
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

    // Behind a closed fold there is no width to draw for.
    get isFolded() { return this.element.closest('details:not([open])') !== null; }

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

  let drawings = 0;

  // One figure after the other, so that the page answers between them.
  async function draw(which) {
    drawings++;
    root.dataset.ready = 'false';
    for (const figure of which) {
      if (!figure.isFolded) await figure.draw();
      await breath();
    }
    drawings--;
    root.dataset.ready = drawings === 0;
  }

  document.addEventListener('themechange', () => {
    for (const figure of figures) {
      if (!figure.isFolded) figure.draw();
    }
  });
  document.addEventListener('toggle', event => {
    if (event.target.open) draw(figures.filter(figure => event.target.contains(figure.element)));
  }, true);
  draw(figures);
})();
