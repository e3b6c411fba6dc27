// Draws the wires of a derivation, and lights what a step rests on and what rests on it.
(() => {
  const SVG = 'http://www.w3.org/2000/svg';

  const tree = element => {
    const nodes = [...element.querySelectorAll('.node')];
    const edges = nodes.flatMap(node => (node.dataset.from || '').split(' ').filter(Boolean)
      .map(id => [element.querySelector('#' + id), node]).filter(([from]) => from));
    const svg = document.createElementNS(SVG, 'svg');
    svg.setAttribute('aria-hidden', 'true');
    element.prepend(svg);
    const wires = edges.map(([from, to]) => {
      const wire = svg.appendChild(document.createElementNS(SVG, 'path'));
      return { from, to, wire };
    });

    const draw = () => {
      const box = element.getBoundingClientRect();
      wires.forEach(({ from, to, wire }) => {
        const a = from.getBoundingClientRect(), b = to.getBoundingClientRect();
        const [x, y] = [a.right - box.left, a.top + a.height / 2 - box.top];
        const [u, v] = [b.left - box.left, b.top + b.height / 2 - box.top];
        wire.setAttribute('d', u > x
          ? `M${x} ${y}C${(x + u) / 2} ${y} ${(x + u) / 2} ${v} ${u} ${v}`
          : `M${x} ${y}C${x + 24} ${y} ${x + 24} ${v} ${b.right - box.left} ${v}`);
      });
    };

    const reach = (start, near, far) => {
      const found = new Set([start]);
      for (const one of found) wires.filter(w => w[near] === one).forEach(w => found.add(w[far]));
      return found;
    };
    const light = node => {
      const lit = node ? new Set([...reach(node, 'to', 'from'), ...reach(node, 'from', 'to')]) : new Set();
      element.classList.toggle('lighting', !!node);
      nodes.forEach(n => n.classList.toggle('lit', lit.has(n)));
      wires.forEach(w => w.wire.classList.toggle('lit', lit.has(w.from) && lit.has(w.to)));
    };

    nodes.forEach((node, at) => {
      node.tabIndex = at ? -1 : 0;
      node.addEventListener('mouseenter', () => light(node));
      node.addEventListener('mouseleave', () => light(null));
      node.addEventListener('blur', () => light(null));
      node.addEventListener('focus', () => {
        nodes.forEach(n => { n.tabIndex = n === node ? 0 : -1; });
        light(node);
      });
    });
    const move = { ArrowDown: [0, 1], ArrowUp: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };
    element.addEventListener('keydown', event => {
      const step = move[event.key];
      const here = document.activeElement;
      if (!step || !nodes.includes(here)) return;
      event.preventDefault();
      const columns = [...element.children].filter(c => c.tagName === 'DIV').map(c => [...c.querySelectorAll('.node')]);
      const column = columns.findIndex(c => c.includes(here));
      let next = column + step[0];
      while (step[0] && columns[next] && !columns[next].length) next += step[0];
      const target = step[0] ? columns[next]?.[0] : columns[column][columns[column].indexOf(here) + step[1]];
      target?.focus();
    });
    new ResizeObserver(draw).observe(element);
    draw();
  };

  document.addEventListener('DOMContentLoaded', () => document.querySelectorAll('.wired').forEach(tree));
  window.addEventListener('beforeprint', () => document.querySelectorAll('details.steps').forEach(d => { d.open = true; }));
})();
