// The editor of a draft: saves while somebody types, shows what is wrong under the text, and loses nothing.
(() => {
  const desk = document.getElementById('desk');
  const { draft, path, monaco: vs } = desk.dataset;
  const editable = desk.dataset.editable === 'true';
  const language = path.endsWith('.drl') ? 'drl' : path.endsWith('.yaml') ? 'yaml' : 'markdown';
  const PAUSE = 150, AGAIN = 5000;
  const element = id => document.getElementById(id);
  const token = () => element('token').elements._csrf.value;
  const at = (name, more = '') => `${draft}/${name}?path=${encodeURIComponent(path)}${more}`;

  const ask = (url, fields) => fetch(url, {
    method: fields ? 'POST' : 'GET',
    headers: { Accept: 'application/json', 'X-CSRF-TOKEN': token() },
    body: fields && new URLSearchParams(fields),
    redirect: 'manual',
  });
  async function send(url, fields) {
    let answer = await ask(url, fields);
    if ([401, 403].includes(answer.status) && await renewToken()) answer = await ask(url, fields);
    if (answer.type === 'opaqueredirect' || answer.status === 401) throw Object.assign(new Error(desk.dataset.gone), { gone: true });
    const said = answer.status === 204 ? null : await answer.json();
    if (!answer.ok) throw Object.assign(new Error(said.faults?.[0]?.expected ?? said.detail), { status: answer.status, said });
    return said;
  }
  const tell = (text, fault) => Object.assign(element('saved'), { textContent: text, className: fault ? 'fault' : 'note' });
  const clock = () => new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  const announce = name => document.body.dispatchEvent(new Event(name));

  const api = {
    complete: (file, text, line, column) => send(`${draft}/completions`, { path: file, text, line, column }),
    check: file => send(`${draft}/problems?path=${encodeURIComponent(file)}`),
    hover: (file, text, line, column) => send(`${draft}/hover`, { path: file, text, line, column }),
    outline: (file, text) => send(`${draft}/outline`, { path: file, text, line: 1, column: 1 }),
    format: (file, text) => send(`${draft}/format`, { path: file, text, line: 1, column: 1 }),
  };

  window.MonacoEnvironment = { getWorker: () => new Worker(`${vs}/base/worker/workerMain.js`) };
  require.config({ paths: { vs }, 'vs/nls': { availableLanguages: { '*': document.documentElement.lang === 'en' ? '' : 'zh-cn' } } });
  require(['vs/editor/editor.main'], () => open(window.monaco));

  async function open(monaco) {
    const service = drlLanguage(monaco, api);
    const opened = await send(at('file'));
    let { version } = opened;
    let saved = opened.text;
    const model = monaco.editor.createModel(opened.text ?? '', language, monaco.Uri.from({ scheme: 'draft', path: `/${path}` }));
    const plain = { automaticLayout: true, theme: 'rules', minimap: { enabled: false }, fontSize: 13, lineHeight: 21,
      scrollBeyondLastLine: false, unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false } };
    const editor = monaco.editor.create(element('editor'), {
      ...plain, model, readOnly: !editable, tabSize: 4, glyphMargin: false, lineDecorationsWidth: 14, renderWhitespace: 'none',
      wordWrap: language === 'markdown' ? 'on' : 'off', ariaLabel: path, fixedOverflowWidgets: true,
      quickSuggestions: { other: true, strings: true, comments: false }, quickSuggestionsDelay: 100,
    });
    window.draftEditor = editor;
    const go = () => {
      const line = Number(/^#L(\d+)$/.exec(location.hash)?.[1]);
      if (line) { editor.revealLineInCenter(line); editor.setPosition({ lineNumber: line, column: 1 }); editor.focus(); }
    };
    window.addEventListener('hashchange', go);
    go();

    let timer, busy = Promise.resolve(), marks = editor.createDecorationsCollection();
    const dirty = () => editable && (model.getValue() !== (saved ?? ''));

    function save() {
      clearTimeout(timer);
      busy = busy.then(saveNow);
      return busy;
    }
    async function saveNow() {
      const text = model.getValue();
      if (!dirty()) return;
      tell(desk.dataset.saving);
      try {
        ({ version } = await send(at('file'), { text, version }));
        saved = text;
        tell(`${desk.dataset.saved} ${clock()}`);
        await check();
      } catch (failure) {
        if (failure.status === 409 && failure.said.version !== undefined) return conflict(failure.said);
        tell(`${desk.dataset.unsaved} ${failure.status || failure.gone ? failure.message : desk.dataset.unreachable}`, true);
        if (!failure.status) timer = setTimeout(save, AGAIN);
      }
    }

    /** Both texts beside each other; somebody chooses. */
    function conflict(theirs) {
      const dialog = element('conflict');
      dialog.showModal();
      const diff = monaco.editor.createDiffEditor(element('conflict-diff'), { ...plain, readOnly: true, useInlineViewWhenSpaceIsLimited: false });
      const left = monaco.editor.createModel(theirs.text ?? '', language);
      diff.setModel({ original: left, modified: model });
      const end = take => () => {
        dialog.close();
        diff.dispose();
        ({ version } = theirs);
        saved = theirs.text ?? '';
        if (take) model.setValue(left.getValue());
        left.dispose();
        save().then(check);
      };
      element('keep-mine').onclick = end(false);
      element('take-theirs').onclick = end(true);
      dialog.oncancel = event => event.preventDefault();
    }

    async function check() {
      const checked = model.getVersionId();
      const found = await send(at('problems'));
      announce('checked');
      if (checked === model.getVersionId()) show(found);
    }

    const chinese = document.documentElement.lang !== 'en';
    const sentence = problem => (chinese ? `${problem.messageZh} ${problem.hintZh}` : problem.message);
    const zones = problemZones(monaco, editor, { sentence, title: fix => (chinese ? fix.title.zh : fix.title.en), more: editable ? desk.dataset.more : null });

    function show(found) {
      const here = found.filter(({ problem }) => problem.file === path);
      service.show(model, here);
      zones(here.filter(({ problem }) => problem.error && problem.line > 0).slice(0, 5));
      list(found.map(({ problem }) => problem));
      api.outline(path, model.getValue()).then(outline);
    }
    function list(problems) {
      const errors = problems.filter(problem => problem.error).length;
      element('problem-count').textContent = problems.length || desk.dataset.clean;
      element('problem-count').className = errors ? 'fault' : problems.length ? '' : 'right';
      element('problems').replaceChildren(...problems.slice(0, 100).map(item));
      document.querySelectorAll('.leaves a[data-file]').forEach(leaf => {
        const count = problems.filter(problem => problem.error && problem.file === leaf.dataset.file).length;
        leaf.querySelector('b').textContent = count ? `✕ ${count}` : '';
      });
    }
    function item(problem) {
      const line = Math.max(1, problem.line);
      const link = Object.assign(document.createElement('a'), {
        textContent: `${problem.file}:${problem.line}:${problem.column}`, href: `${draft}?file=${encodeURIComponent(problem.file)}#L${line}` });
      const entry = document.createElement('li');
      entry.append(Object.assign(document.createElement('b'), { className: problem.error ? 'state fault' : 'state', textContent: problem.error ? desk.dataset.error : desk.dataset.warning }),
        ' ', link, ` ${sentence(problem)}`);
      if (problem.file === path) link.onclick = () => setTimeout(go);
      return entry;
    }
    function outline(symbols) {
      element('outline')?.replaceChildren(...symbols.map(symbol => {
        const item = document.createElement('li');
        const link = Object.assign(document.createElement('a'), { href: `#L${symbol.line}`, textContent: `${symbol.id} ${symbol.title}` });
        link.onclick = () => setTimeout(go);
        item.append(link, Object.assign(document.createElement('small'), { textContent: ` ${symbol.line}` }));
        return item;
      }));
    }

    async function cover() {
      const lines = await send(at('coverage'));
      const worst = new Map();
      const order = ['NONE', 'ONE', 'BOTH'];
      lines.forEach(({ line, state }) => {
        const before = worst.get(line);
        if (before === undefined || order.indexOf(state) < order.indexOf(before)) worst.set(line, state);
      });
      marks.set([...worst].map(([line, state]) => ({
        range: new monaco.Range(line, 1, line, 1),
        options: { isWholeLine: true, linesDecorationsClassName: `tried ${state.toLowerCase()}`, linesDecorationsTooltip: desk.dataset[state.toLowerCase()] },
      })));
    }
    document.body.addEventListener('htmx:afterSwap', event => {
      const ran = event.target.id === 'runs' && element('ran');
      if (ran) { cover(); announce('ran'); }
    });

    editor.onDidChangeModelContent(() => {
      if (!editable) return;
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    });
    editor.onDidBlurEditorText(() => dirty() && save());
    window.addEventListener('beforeunload', event => { if (dirty()) { save(); event.preventDefault(); } });
    element('format')?.addEventListener('click', () => editor.getAction('editor.action.formatDocument').run());
    element('restore')?.addEventListener('click', () => { model.setValue(opened.base ?? ''); save(); });
    element('remove')?.addEventListener('click', async () => {
      try {
        ({ version } = await send(at('file'), { gone: true, version }));
        saved = '';
        model.setValue('');
        location.assign(draft);
      } catch (failure) { tell(failure.message, true); }
    });
    let beside;
    // What the text is held against: another draft's, if one was chosen, else the base's.
    const other = desk.dataset.beside ? (await send(`${desk.dataset.beside}/file?path=${encodeURIComponent(path)}`)).text : opened.base;
    function compare() {
      const shown = !beside;
      element('compare').setAttribute('aria-pressed', shown);
      element('diff').hidden = !shown;
      element('editor').hidden = shown;
      if (shown) {
        beside = monaco.editor.createDiffEditor(element('diff'), { ...plain, readOnly: !editable, useInlineViewWhenSpaceIsLimited: false });
        beside.setModel({ original: monaco.editor.createModel(other ?? '', language), modified: model });
      } else {
        beside.getModel().original.dispose();
        beside.dispose();
        beside = null;
      }
    }
    element('compare').addEventListener('click', compare);
    if (desk.dataset.beside) compare();
    tell(editable ? `${desk.dataset.saved} ${clock()}` : '');
    await check();
    desk.dataset.ready = 'true';
  }
})();
