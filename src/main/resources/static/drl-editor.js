// The rule language for Monaco: colours here, everything that must know the rules from the service.
//
// api: async functions that give what rulebook.language gives, as JSON
//   complete(path, text, line, column) → [completion]   hover(path, text, line, column) → hover or null
//   outline(path, text) → [symbol]                      format(path, text) → { text, problems }
//   check(path, text) → [{ problem, range, fixes }]
// The path of a model is that of its address without the first stroke. Gives { check(model), show(model, flagged), dispose() }.
// The theme 'rules' has the colours of the house.
function drlLanguage(monaco, api) {
  const ID = 'drl';
  const OWNER = 'rules';
  const chinese = !/^en/i.test(document.documentElement.lang);
  const said = words => (words ? (chinese ? words.zh : words.en) : '');
  const path = model => model.uri.path.replace(/^\//, '');
  const span = r => new monaco.Range(r.line, r.column, r.endLine, r.endColumn);
  const flagged = new Map();

  const KEYWORDS = ['rule', 'when', 'then', 'end', 'package', 'import', 'declare', 'enum', 'extends', 'not', 'exists',
    'accumulate', 'insert', 'new', 'salience', 'enabled', 'this', 'true', 'false', 'null'];

  const COLOURS = {
    defaultToken: '',
    unicode: true,
    keywords: KEYWORDS,
    brackets: [{ open: '(', close: ')', token: 'delimiter.parenthesis' }],
    tokenizer: {
      root: [
        [/date-(?:effective|expires)/, 'keyword'],
        [/@[a-zA-Z]+/, 'annotation'],
        [/\$[\p{L}\p{N}_]*/u, 'variable'],
        [/[A-Z][A-Z0-9_]+(?![a-zA-Z])/, 'constant'],
        [/[A-Z][A-Za-z0-9]*/, 'type.identifier'],
        [/[a-z][A-Za-z0-9_]*/, { cases: { '@keywords': 'keyword', '@default': 'identifier' } }],
        [/\d+(?:\.\d+)?/, 'number'],
        [/\/\/.*$/, 'comment'],
        [/\/\*/, 'comment', '@comment'],
        [/"[^"]*"/, 'string'],
        [/"[^"]*$/, 'string.invalid'],
        [/[()]/, '@brackets'],
        [/[\uff01-\uff5e\u201c\u201d\u3001\u3002]/, 'invalid'],
        [/[=!<>&|+*/-]+/, 'operator'],
      ],
      comment: [
        [/[^*]+/, 'comment'],
        [/\*\//, 'comment', '@pop'],
        [/\*/, 'comment'],
      ],
    },
  };

  const WRITING = {
    wordPattern: /[$\p{L}\p{N}_]+/u,
    comments: { lineComment: '//', blockComment: ['/*', '*/'] },
    brackets: [['(', ')']],
    autoClosingPairs: [{ open: '(', close: ')', notIn: ['string', 'comment'] }, { open: '"', close: '"', notIn: ['string', 'comment'] }],
    surroundingPairs: [{ open: '(', close: ')' }, { open: '"', close: '"' }],
    indentationRules: { increaseIndentPattern: /^\s*(?:rule|declare|when|then)\b/, decreaseIndentPattern: /^\s*(?:when|then|end)\b/ },
    folding: { markers: { start: /^(?:rule|declare)\b/, end: /^end\b/ } },
  };

  const Kind = monaco.languages.CompletionItemKind;
  const KINDS = { ANNOTATION: Kind.Property, TYPE: Kind.Class, FIELD: Kind.Field, ENUMERATION: Kind.Enum, CONSTANT: Kind.EnumMember,
    VARIABLE: Kind.Variable, VALUE: Kind.Value, KEYWORD: Kind.Keyword, SNIPPET: Kind.Snippet };
  const SYMBOLS = { RULE: monaco.languages.SymbolKind.Event, TYPE: monaco.languages.SymbolKind.Class,
    ENUMERATION: monaco.languages.SymbolKind.Enum };

  // Without an answer the editor goes on without help.
  const ask = async (what, otherwise) => {
    try {
      return (await what()) ?? otherwise;
    } catch (e) {
      console.warn('drl-editor', e);
      return otherwise;
    }
  };

  const suggestion = c => ({
    label: { label: c.label, detail: `  ${said(c.detail)}` },
    kind: KINDS[c.kind],
    insertText: c.insertText,
    insertTextRules: c.isSnippet ? monaco.languages.CompletionItemInsertTextRule.InsertAsSnippet : undefined,
    documentation: said(c.documentation) ? { value: said(c.documentation) } : undefined,
    filterText: c.filterText,
    sortText: c.sortText,
    range: span(c.range),
  });

  // A space asks only where a value or a type is to follow.
  const isIdleSpace = (model, position, context) => context.triggerCharacter === ' '
    && !/(?:\bnew|\bnot|\bexists|[=<>:,]) $/.test(model.getLineContent(position.lineNumber).slice(0, position.column - 1));

  const completion = {
    triggerCharacters: ['@', '.', '$', '(', '"', ' '],
    async provideCompletionItems(model, position, context) {
      if (isIdleSpace(model, position, context)) {
        return { suggestions: [] };
      }
      const found = await ask(() => api.complete(path(model), model.getValue(), position.lineNumber, position.column), []);
      return { suggestions: found.map(suggestion) };
    },
  };

  const hover = {
    async provideHover(model, position) {
      const found = await ask(() => api.hover(path(model), model.getValue(), position.lineNumber, position.column), null);
      return found && { range: span(found.range), contents: [{ value: said(found.text) }] };
    },
  };

  const symbols = {
    displayName: 'DRL',
    async provideDocumentSymbols(model) {
      const found = await ask(() => api.outline(path(model), model.getValue()), []);
      return found.map(s => ({ name: s.id || '?', detail: s.title, kind: SYMBOLS[s.kind], tags: [], range: span(s.range), selectionRange: span(s.range) }));
    },
  };

  const formatting = {
    displayName: 'DRL',
    async provideDocumentFormattingEdits(model) {
      const laid = await ask(() => api.format(path(model), model.getValue()), {});
      return typeof laid.text === 'string' ? [{ range: model.getFullModelRange(), text: laid.text }] : [];
    },
  };

  const sentence = p => (chinese ? [p.messageZh, p.hintZh].filter(Boolean).join('。') : p.message);

  const marker = f => ({
    severity: f.problem.error ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    message: sentence(f.problem),
    code: f.problem.code,
    startLineNumber: f.range.line,
    startColumn: f.range.column,
    endLineNumber: f.range.endLine,
    endColumn: Math.max(f.range.endColumn, f.range.column + (f.range.line === f.range.endLine ? 1 : 0)),
  });

  const show = (model, found, version = model.getVersionId()) => {
    flagged.set(model.uri.toString(), { version, found });
    monaco.editor.setModelMarkers(model, OWNER, found.map(marker));
  };

  /** Underlines what is wrong now, unless the text has changed meanwhile; gives what was found. */
  const check = async model => {
    const version = model.getVersionId();
    const found = await ask(() => api.check(path(model), model.getValue()), []);
    if (!model.isDisposed() && model.getVersionId() === version) {
      show(model, found, version);
    }
    return found;
  };

  const action = (model, f, fix, version) => ({
    title: said(fix.title),
    kind: 'quickfix',
    isPreferred: fix.preferred,
    diagnostics: [marker(f)],
    edit: { edits: fix.edits.map(e => ({ resource: model.uri, versionId: version, textEdit: { range: span(e.range), text: e.text } })) },
  });

  const actions = {
    async provideCodeActions(model, range) {
      let last = flagged.get(model.uri.toString());
      if (last && last.version !== model.getVersionId()) {
        await check(model);
        last = flagged.get(model.uri.toString());
      }
      const here = !last || last.version !== model.getVersionId() ? []
        : last.found.filter(f => monaco.Range.areIntersectingOrTouching(span(f.range), range));
      return { actions: here.flatMap(f => f.fixes.map(fix => action(model, f, fix, last.version))), dispose() {} };
    },
  };

  monaco.editor.defineTheme('rules', {
    base: 'vs',
    inherit: true,
    colors: {},
    rules: [
      { token: 'keyword', foreground: '8b2c8f' },
      { token: 'annotation', foreground: '1f6f78' },
      { token: 'string', foreground: '0b5a2c' },
      { token: 'number', foreground: '0550ae' },
      { token: 'constant', foreground: '0550ae' },
      { token: 'type', foreground: '6f4200' },
      { token: 'comment', foreground: '64707d' },
      { token: 'invalid', foreground: 'b3142e' },
    ],
  });
  monaco.languages.register({ id: ID, extensions: ['.drl'], aliases: ['DRL'] });
  const registered = [
    monaco.languages.setMonarchTokensProvider(ID, COLOURS),
    monaco.languages.setLanguageConfiguration(ID, WRITING),
    monaco.languages.registerCompletionItemProvider([ID, 'yaml'], completion),
    monaco.languages.registerHoverProvider(ID, hover),
    monaco.languages.registerDocumentSymbolProvider(ID, symbols),
    monaco.languages.registerDocumentFormattingEditProvider(ID, formatting),
    monaco.languages.registerCodeActionProvider([ID, 'yaml'], actions, { providedCodeActionKinds: ['quickfix'] }),
    monaco.editor.onWillDisposeModel(model => flagged.delete(model.uri.toString())),
  ];
  return { check, show, dispose: () => registered.forEach(r => r.dispose()) };
}
