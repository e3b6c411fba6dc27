// The table of thresholds: finds and filters rows, puts a cell back on Esc, and keeps what is typed while a row comes back.
(() => {
  const LARGEST = 2_000_000, AGAIN = 5000;
  const element = id => document.getElementById(id);
  const file = document.querySelector('input[type=file]');
  file?.addEventListener('change', () => {
    file.setCustomValidity(file.files[0]?.size > LARGEST ? file.dataset.large : '');
    file.reportValidity();
  });
  const table = element('thresholds');
  if (!table) return;
  const rows = () => [...table.querySelectorAll('tbody.threshold')];
  const wrong = row => row.querySelector('[aria-invalid=true]') !== null;
  let shown = 'all';

  function show() {
    const words = element('find').value.toLowerCase().split(/\s+/).filter(Boolean);
    const topics = new Map();
    rows().forEach(row => {
      const kept = shown === 'all' || (shown === 'wrong' ? wrong(row) : row.classList.contains('changed'));
      row.hidden = !kept || !words.every(word => row.dataset.found.includes(word));
      topics.set(row.dataset.topic, topics.get(row.dataset.topic) || !row.hidden);
    });
    let topic;
    [...table.tBodies].reverse().forEach(body => {
      if (body.classList.contains('topic')) body.hidden = !topics.get(topic);
      else topic = body.dataset.topic;
    });
    element('nothing').hidden = [...topics.values()].some(Boolean);
  }
  function count() {
    const faulty = rows().filter(wrong);
    const changed = table.querySelectorAll('input.changed').length;
    document.querySelectorAll('[data-show=changed] .n').forEach(n => { n.textContent = changed; });
    document.querySelectorAll('[data-show=wrong] .n').forEach(n => { n.textContent = faulty.length; });
    const said = element('wrong');
    if (!said) return;
    said.textContent = faulty.length ? `✕ ${said.dataset.say.replace('#', faulty.length)} ${faulty.map(row => row.dataset.named).join('; ')}` : '';
    element('restore').disabled = changed === 0;
  }
  element('find').addEventListener('input', show);
  document.querySelectorAll('[data-show]').forEach(button => button.addEventListener('click', () => {
    shown = button.dataset.show;
    document.querySelectorAll('[data-show]').forEach(other => other.setAttribute('aria-pressed', other === button));
    show();
  }));

  const restore = input => {
    const asked = wrong(input.closest('tbody'));
    input.value = input.dataset.saved;
    if (asked) htmx.trigger(input, 'keep');
  };
  table.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || event.target.dataset.saved === undefined) return;
    restore(event.target);
    event.target.select();
  });
  table.addEventListener('click', event => {
    const cell = event.target.closest('.cell');
    if (event.target.matches('.keep')) htmx.trigger(event.target, 'keep');
    if (event.target.matches('.drop')) restore(cell.querySelector('input[data-saved]'));
  });

  let typing = [];
  const tell = text => { element('failure').textContent = text; };
  const unsaved = row => !wrong(row) && [...row.querySelectorAll('input[data-saved]')].find(input => input.value !== input.dataset.saved);
  let waiting, again = false;
  /** Says why a number was not written, and writes it as soon as somebody answers again. */
  function later(text) {
    tell(text);
    clearTimeout(waiting);
    again = true;
    waiting = setTimeout(async () => {
      if (!await renewToken().catch(() => false)) return later(text);
      tell('');
      rows().map(unsaved).filter(Boolean).forEach(input => htmx.trigger(input, 'keep'));
    }, AGAIN);
  }
  document.body.addEventListener('htmx:beforeSwap', event => {
    const { xhr, requestConfig } = event.detail;
    if (!table.contains(requestConfig.elt)) return;
    if (xhr.status === 401 || new URL(xhr.responseURL).pathname === '/login') {
      event.detail.shouldSwap = false;
      return later(table.dataset.gone);
    }
    if (requestConfig.verb !== 'post') return;
    if ([409, 422].includes(xhr.status) && xhr.responseText.includes('<tbody')) Object.assign(event.detail, { shouldSwap: true, isError: false });
    else if (xhr.status >= 500) return later(table.dataset.unreachable);
    // The token of a page is old after a login elsewhere: once more with a new one, then it is a refusal.
    else if (xhr.status === 403 && !again) return later(table.dataset.gone);
    else if (xhr.status !== 200) return tell(table.dataset.refused);
    again = false;
    tell('');
    // Whatever was typed into the row since it was sent, in a cell that was left already, too.
    const { formData, elt } = requestConfig;
    typing = [...elt.closest('tbody').querySelectorAll('input[data-saved]')]
      .filter(input => formData.has(input.name) && formData.get(input.name) !== input.value)
      .map(({ id, value }) => ({ id, value }));
  });
  document.body.addEventListener('htmx:afterSettle', () => {
    const inputs = typing.map(({ id, value }) => Object.assign(element(id), { value }));
    typing = [];
    if (inputs.length) htmx.trigger(inputs[0], 'input');
    count();
    show();
  });
  document.body.addEventListener('htmx:sendError', () => later(table.dataset.unreachable));
  window.addEventListener('pageshow', () => { count(); show(); });
})();
