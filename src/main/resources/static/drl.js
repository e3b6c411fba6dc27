// The rule language for Prism: Java with rules and their annotations.
Prism.languages.drl = Prism.languages.insertBefore('java', 'keyword', {}) && Prism.languages.extend('java', {
  keyword: /\b(?:rule|when|then|end|package|import|declare|enum|extends|not|exists|accumulate|insert|new|salience|enabled|true|false|null)\b|date-effective|date-expires/,
});
Prism.languages.insertBefore('drl', 'keyword', { annotation: { pattern: /@\w+/, alias: 'punctuation' } });
