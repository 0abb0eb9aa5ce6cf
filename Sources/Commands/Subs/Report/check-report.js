// The timeline and the filters of a report on subtitles. The page is complete without them: every
// row stands in it, and what is drawn here comes from numbers alone.
(() => {
  'use strict';

  const stride = 5; // start, end, tenths of characters a second, severity, row
  const labels = ['no finding', 'note', 'warning', 'error'];
  const data = JSON.parse(document.querySelector('script[type="application/json"]').textContent);

  const clock = (ms) => {
    const sign = ms < 0 ? '-' : '';
    const s = Math.floor(Math.abs(ms) / 1000);
    const two = (n) => String(n).padStart(2, '0');
    return `${sign}${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
  };

  class Track {
    constructor(section, content, number) {
      this.section = section;
      this.number = number;
      this.limit = content.limit;
      this.states = content.states;
      this.rows = [...section.querySelectorAll('.cue')];
      this.selected = -1;
      this.setUpFilters();
      if (this.states[0].length) this.setUpTimeline();
    }

    // MARK: Filters

    setUpFilters() {
      const form = this.form = this.section.querySelector('.filters');
      form.hidden = this.rows.length === 0;
      form.addEventListener('input', () => this.filter());
      form.addEventListener('submit', (event) => event.preventDefault());
      this.ruleButtons = [...this.section.querySelectorAll('button.rule')];
      for (const button of this.ruleButtons) {
        button.addEventListener('click', () => {
          const isOn = form.elements.rule.value === button.dataset.rule;
          form.elements.rule.value = isOn ? '' : button.dataset.rule;
          this.filter();
          if (!isOn) form.scrollIntoView({ block: 'start' });
        });
      }
      this.filter();
    }

    filter() {
      const { form } = this;
      const levels = new Set(
        [...form.querySelectorAll('[name=level]:checked')].map((box) => box.value));
      const rule = form.elements.rule.value;
      const text = form.elements.text.value.trim().toLocaleLowerCase();
      const fixable = form.elements.fixable?.checked;
      const changed = form.elements.changed?.checked;
      let count = 0;
      for (const row of this.rows) {
        const { dataset } = row;
        const isShown =
          // Who looks for a text wants it wherever it is, and a change is worth a look.
          (levels.has(dataset.level) || (dataset.level === '0' && (text || 'changed' in dataset)))
          && (!rule || dataset.rules.split(' ').includes(rule))
          && (!fixable || 'fixable' in dataset)
          && (!changed || 'changed' in dataset)
          && (!text || row.textContent.toLocaleLowerCase().includes(text));
        row.hidden = !isShown;
        if (isShown) count += 1;
      }
      form.querySelector('.shown').textContent = `${count} of ${this.rows.length} cues`;
      this.section.querySelector('.nothing').hidden = count > 0 || this.rows.length === 0;
      for (const button of this.ruleButtons) {
        button.setAttribute('aria-pressed', String(button.dataset.rule === rule));
      }
    }

    // MARK: The timeline

    setUpTimeline() {
      const box = this.box = this.section.querySelector('.timeline');
      box.hidden = false;
      this.detail = box.querySelector('.detail');
      this.overview = box.querySelector('.overview');
      this.status = box.querySelector('.status');
      this.setState(0);
      this.from = this.first;
      this.to = Math.min(this.last, this.first + this.usualSpan());
      for (const button of box.querySelectorAll('button')) {
        button.addEventListener('click', () => this.press(button));
      }
      this.detail.addEventListener('keydown', (event) => this.key(event));
      this.follow(this.detail, (event, moved) => this.pan(event, moved), (event) => this.click(event));
      this.follow(this.overview, (event) => this.center(event), (event) => this.center(event));
      this.detail.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
      this.detail.addEventListener('pointermove', (event) => {
        if (!event.buttons) this.tell(this.barAt(event));
      });
      new ResizeObserver(() => this.draw()).observe(box);
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.draw());
    }

    setState(state) {
      this.state = state;
      this.bars = this.states[state];
      this.count = this.bars.length / stride;
      // In the order of time, for what is drawn and looked for.
      this.order = Array.from({ length: this.count }, (_, bar) => bar)
        .sort((left, right) => this.start(left) - this.start(right));
      this.first = Math.min(0, this.start(this.order[0]));
      this.last = this.first + 1000;
      let longest = 0;
      const speeds = [];
      for (let bar = 0; bar < this.count; bar += 1) {
        this.last = Math.max(this.last, this.end(bar));
        longest = Math.max(longest, this.end(bar) - this.start(bar));
        speeds.push(this.speed(bar));
      }
      this.longest = longest;
      speeds.sort((left, right) => left - right);
      const usual = speeds[Math.floor(speeds.length * 0.97)] ?? 0;
      this.top = Math.max(1, (this.limit ?? 0) * 1.5, Math.min(usual * 1.1, (this.limit ?? usual) * 2));
    }

    start(bar) { return this.bars[bar * stride]; }
    end(bar) { return Math.max(this.bars[bar * stride], this.bars[bar * stride + 1]); }
    speed(bar) { return this.bars[bar * stride + 2] / 10; }
    level(bar) { return this.bars[bar * stride + 3]; }
    row(bar) { return this.rows[this.bars[bar * stride + 4]]; }

    usualSpan() { return Math.max(30000, this.detail.clientWidth * 180); }

    press(button) {
      const { zoom, state } = button.dataset;
      if (state) {
        this.setState(Number(state));
        this.selected = -1;
        for (const other of this.box.querySelectorAll('[data-state]')) {
          other.setAttribute('aria-pressed', String(other === button));
        }
        this.show(this.from, this.to);
      } else if (zoom === 'all') {
        this.show(this.first, this.last);
      } else if (zoom === 'next' || zoom === 'previous') {
        this.step(zoom === 'next' ? 1 : -1, true);
      } else {
        this.zoom(zoom === 'in' ? 0.5 : 2);
      }
    }

    show(from, to) {
      const span = Math.min(Math.max(to - from, 2000), this.last - this.first);
      this.from = Math.min(Math.max(from, this.first), this.last - span);
      this.to = this.from + span;
      this.draw();
    }

    zoom(factor, middle = this.selected >= 0 && this.isInView(this.selected)
      ? this.start(this.selected) : (this.from + this.to) / 2) {
      this.show(middle - (middle - this.from) * factor, middle + (this.to - middle) * factor);
    }

    isInView(bar) { return this.end(bar) >= this.from && this.start(bar) <= this.to; }

    // Calls `move` while a pointer is held down and moves, `tap` when it goes up where it went down.
    follow(canvas, move, tap) {
      canvas.addEventListener('pointerdown', (down) => {
        if (down.button !== 0) return;
        let last = down.clientX;
        let hasMoved = false;
        canvas.setPointerCapture(down.pointerId);
        const moving = (event) => {
          if (!hasMoved && Math.abs(event.clientX - down.clientX) < 4) return;
          hasMoved = true;
          move(event, event.clientX - last);
          last = event.clientX;
        };
        const up = (event) => {
          canvas.removeEventListener('pointermove', moving);
          if (event.type === 'pointerup' && !hasMoved) tap(event);
        };
        canvas.addEventListener('pointermove', moving);
        canvas.addEventListener('pointerup', up, { once: true });
        canvas.addEventListener('pointercancel', up, { once: true });
      });
    }

    pan(_, moved) {
      const span = this.to - this.from;
      const by = -moved / this.detail.clientWidth * span;
      this.show(this.from + by, this.to + by);
    }

    center(event) {
      const box = this.overview.getBoundingClientRect();
      const middle = this.first
        + (event.clientX - box.left) / box.width * (this.last - this.first);
      const span = this.to - this.from;
      this.show(middle - span / 2, middle + span / 2);
    }

    wheel(event) {
      // Turning the wheel alone scrolls the page, as everywhere.
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const box = this.detail.getBoundingClientRect();
        const place = this.from + (event.clientX - box.left) / box.width * (this.to - this.from);
        this.zoom(event.deltaY > 0 ? 1.25 : 0.8, place);
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
        event.preventDefault();
        this.pan(event, -event.deltaX);
      }
    }

    barAt(event) {
      const box = this.detail.getBoundingClientRect();
      const scale = (this.to - this.from) / box.width;
      const time = this.from + (event.clientX - box.left) * scale;
      let found = -1;
      let nearest = 8 * scale;
      for (const bar of this.visible()) {
        const distance = Math.max(this.start(bar) - time, time - this.end(bar), 0);
        if (distance < nearest || distance === 0) {
          [found, nearest] = [bar, distance];
          if (distance === 0) break;
        }
      }
      return found;
    }

    // The bars that are in view, in the order of time.
    visible(from = this.from, to = this.to) {
      let [low, high] = [0, this.count];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (this.start(this.order[middle]) < from - this.longest) low = middle + 1; else high = middle;
      }
      const bars = [];
      for (; low < this.count && this.start(this.order[low]) <= to; low += 1) {
        if (this.end(this.order[low]) >= from) bars.push(this.order[low]);
      }
      return bars;
    }

    click(event) {
      const bar = this.barAt(event);
      if (bar < 0) return;
      this.select(bar);
      this.jump(bar);
    }

    key(event) {
      const actions = {
        ArrowLeft: () => this.step(-1), ArrowRight: () => this.step(1),
        ArrowUp: () => this.step(-1, true), ArrowDown: () => this.step(1, true),
        Home: () => this.select(this.order[0]), End: () => this.select(this.order[this.count - 1]),
        '+': () => this.zoom(0.5), '=': () => this.zoom(0.5), '-': () => this.zoom(2),
        Enter: () => { if (this.selected >= 0) this.jump(this.selected); },
      };
      if (!(event.key in actions) || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      actions[event.key]();
    }

    step(direction, toFinding = false) {
      let place = this.order.indexOf(this.selected);
      if (place < 0) {
        place = this.order.findIndex((bar) => this.start(bar) >= this.from) - (direction > 0 ? 1 : 0);
      }
      do place += direction;
      while (toFinding && place >= 0 && place < this.count && this.level(this.order[place]) === 0);
      if (place >= 0 && place < this.count) this.select(this.order[place]);
    }

    select(bar) {
      this.rows.forEach((row) => row.classList.remove('selected'));
      this.selected = bar;
      this.row(bar)?.classList.add('selected');
      if (this.start(bar) < this.from || this.end(bar) > this.to) {
        const span = this.to - this.from;
        this.show(this.start(bar) - span / 3, this.start(bar) + span * 2 / 3);
      }
      this.tell(bar);
      this.draw();
    }

    jump(bar) {
      const row = this.row(bar);
      if (!row) return;
      row.hidden = false;
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'center' });
    }

    tell(bar) {
      if (bar < 0) bar = this.selected;
      if (bar < 0) { this.status.textContent = ''; return; }
      const row = this.row(bar);
      const lines = [...row?.querySelectorAll('.text p') ?? []].map((line) => line.textContent);
      const number = row?.querySelector('.number').textContent ?? '';
      this.status.textContent = `${number} · ${clock(this.start(bar))} · ${this.speed(bar)}/s · `
        + `${labels[this.level(bar)]} · ${lines.join(' / ')}`;
      this.status.lang = row?.querySelector('.text p')?.lang ?? '';
    }

    // MARK: Drawing

    colors() {
      const style = getComputedStyle(document.documentElement);
      const color = (name) => style.getPropertyValue(name).trim();
      return {
        bars: ['--bar', '--note-bar', '--warning-bar', '--error-bar'].map(color),
        ink: color('--ink'), quiet: color('--quiet'), rule: color('--rule'), silk: color('--silk'),
        paper: color('--raised'), tint: color('--tint'),
      };
    }

    prepare(canvas) {
      const ratio = devicePixelRatio || 1;
      const { clientWidth: width, clientHeight: height } = canvas;
      if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
        canvas.width = Math.round(width * ratio);
        canvas.height = Math.round(height * ratio);
      }
      const context = canvas.getContext('2d');
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, width, height);
      return { context, width, height };
    }

    draw() {
      if (this.isWaiting) return;
      this.isWaiting = true;
      requestAnimationFrame(() => {
        this.isWaiting = false;
        this.drawDetail();
        this.drawOverview();
      });
    }

    drawDetail() {
      const { context, width, height } = this.prepare(this.detail);
      if (!width) return;
      const colors = this.colors();
      const [above, below] = [16, 30];
      const base = height - below;
      const scale = width / (this.to - this.from);
      const x = (time) => (time - this.from) * scale;
      const rise = (speed) => Math.min(speed / this.top, 1) * (base - above);
      context.font = '11px system-ui, sans-serif';
      this.drawTimes(context, colors, x, width, base, height);
      for (const bar of this.visible()) {
        const left = x(this.start(bar));
        const wide = Math.max(1, x(this.end(bar)) - left - (scale > 0.01 ? 1 : 0));
        const level = this.level(bar);
        const tall = Math.max(2, rise(this.speed(bar)));
        context.fillStyle = colors.bars[level];
        context.fillRect(left, base - tall, wide, tall);
        if (this.speed(bar) > this.top) {
          // Taller than there is room for.
          context.fillStyle = colors.paper;
          context.fillRect(left, above + 3, wide, 2);
        }
        if (level > 0 && wide > 3) this.drawMark(context, colors, left + wide / 2, base + 7, level);
        if (bar === this.selected) {
          context.strokeStyle = colors.ink;
          context.lineWidth = 2;
          context.strokeRect(left - 1, base - tall - 1, wide + 2, tall + 2);
        }
      }
      if (this.limit) {
        const y = Math.round(base - rise(this.limit)) + 0.5;
        context.strokeStyle = colors.silk;
        context.lineWidth = 1;
        context.setLineDash([5, 4]);
        context.beginPath();
        context.moveTo(0, y);
        context.lineTo(width, y);
        context.stroke();
        context.setLineDash([]);
        const label = `${this.limit} a second`;
        // A rim keeps it readable over bars.
        context.strokeStyle = colors.paper;
        context.lineWidth = 4;
        context.lineJoin = 'round';
        context.strokeText(label, 5, y - 4);
        context.fillStyle = colors.silk;
        context.fillText(label, 5, y - 4);
      }
    }

    drawTimes(context, colors, x, width, base, height) {
      const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200];
      const wanted = (this.to - this.from) / Math.max(1, width / 90) / 1000;
      const step = (steps.find((candidate) => candidate >= wanted) ?? Math.ceil(wanted / 3600) * 3600) * 1000;
      context.strokeStyle = colors.rule;
      context.fillStyle = colors.quiet;
      context.lineWidth = 1;
      for (let time = Math.ceil(this.from / step) * step; time <= this.to; time += step) {
        const place = Math.round(x(time)) + 0.5;
        context.beginPath();
        context.moveTo(place, 0);
        context.lineTo(place, base);
        context.stroke();
        if (place < width - 40) context.fillText(clock(time), place + 3, height - 4);
      }
      context.beginPath();
      context.moveTo(0, base + 0.5);
      context.lineTo(width, base + 0.5);
      context.stroke();
    }

    // Severities differ in shape as well: a triangle, a square on its tip, a disc.
    drawMark(context, colors, x, y, level) {
      context.fillStyle = colors.bars[level];
      context.beginPath();
      if (level === 3) {
        context.moveTo(x, y - 4);
        context.lineTo(x + 4.5, y + 4);
        context.lineTo(x - 4.5, y + 4);
      } else if (level === 2) {
        context.moveTo(x, y - 4);
        context.lineTo(x + 4, y);
        context.lineTo(x, y + 4);
        context.lineTo(x - 4, y);
      } else {
        context.arc(x, y, 3, 0, 7);
      }
      context.fill();
    }

    drawOverview() {
      const { context, width, height } = this.prepare(this.overview);
      if (!width) return;
      const colors = this.colors();
      const scale = width / (this.last - this.first);
      // Of the cues that share a pixel the tallest and the worst are seen.
      const tallest = new Float64Array(Math.ceil(width) + 1);
      const worst = new Uint8Array(Math.ceil(width) + 1);
      for (let bar = 0; bar < this.count; bar += 1) {
        const left = Math.max(0, Math.floor((this.start(bar) - this.first) * scale));
        const right = Math.min(Math.ceil(width), Math.floor((this.end(bar) - this.first) * scale));
        const speed = this.speed(bar);
        const level = this.level(bar);
        for (let pixel = left; pixel <= right; pixel += 1) {
          if (speed > tallest[pixel]) tallest[pixel] = speed;
          if (level > worst[pixel]) worst[pixel] = level;
        }
      }
      const base = height - 1;
      context.fillStyle = colors.tint;
      context.fillRect(0, 0, width, height);
      for (let pixel = 0; pixel < tallest.length; pixel += 1) {
        if (!tallest[pixel] && !worst[pixel]) continue;
        const tall = Math.max(worst[pixel] ? 4 : 2, Math.min(tallest[pixel] / this.top, 1) * (height - 4));
        context.fillStyle = colors.bars[worst[pixel]];
        context.fillRect(pixel, base - tall, 1, tall);
      }
      const left = (this.from - this.first) * scale;
      const right = (this.to - this.first) * scale;
      context.fillStyle = colors.paper;
      context.globalAlpha = 0.5;
      context.fillRect(0, 0, left, height);
      context.fillRect(right, 0, width - right, height);
      context.globalAlpha = 1;
      context.strokeStyle = colors.ink;
      context.lineWidth = 1.5;
      context.strokeRect(left + 0.75, 0.75, Math.max(3, right - left - 1.5), height - 1.5);
    }
  }

  const tracks = [...document.querySelectorAll('.track')]
    .map((section, number) => new Track(section, data[number], number));

  // A link to a cue shows it, whatever the filters say.
  const showTarget = () => {
    const row = location.hash && document.getElementById(location.hash.slice(1));
    if (!row || !row.classList.contains('cue')) return;
    const track = tracks.find((candidate) => candidate.section.contains(row));
    const position = track.rows.indexOf(row);
    const bar = track.order?.find((candidate) => track.bars[candidate * stride + 4] === position);
    if (bar === undefined) return;
    track.select(bar);
    track.jump(bar);
  };
  addEventListener('hashchange', showTarget);
  showTarget();
})();
