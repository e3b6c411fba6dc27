// What is wrong stands under its line in the editor, with the ways to mend it.
//
// say: sentence(problem), title(fix), and more: what there is to say of further ways, # for how many; null to offer none
window.problemZones = (monaco, editor, say) => {
  const FEW = 3, MOST_HIGH = 130;
  const button = (text, press, more = '') => Object.assign(document.createElement('button'), {
    type: 'button', className: `plain fix${more}`, textContent: text, onclick: () => { press(); editor.focus(); } });
  const mend = fix => editor.executeEdits('fix', fix.edits.map(({ range, text }) => ({
    range: new monaco.Range(range.line, range.column, range.endLine, range.endColumn), text })));

  function node({ problem, range, fixes }) {
    const zone = Object.assign(document.createElement('div'), { className: 'zone' });
    // Monaco would take the pointer for the text, and a button would never be released on itself.
    ['pointerdown', 'mousedown'].forEach(name => zone.addEventListener(name, event => event.stopPropagation()));
    const said = zone.appendChild(document.createElement('div'));
    said.append(Object.assign(document.createElement('b'), { textContent: say.sentence(problem) }), ' ');
    const offered = say.more === null ? [] : fixes;
    offered.slice(0, FEW).forEach(fix => said.append(button(say.title(fix), () => mend(fix)), ' '));
    if (offered.length > FEW) {
      said.append(button(say.more.replace('#', offered.length - FEW), () => {
        editor.setPosition({ lineNumber: range.line, column: range.column });
        editor.focus();
        editor.getAction('editor.action.quickFix').run();
      }, ' more'));
    }
    return zone;
  }

  let zones = [];
  // As high as what they say, no wider than what can be seen of the text.
  function fit() {
    editor.changeViewZones(change => zones.forEach(({ place, id }) => {
      const said = place.domNode.firstChild;
      said.style.maxWidth = `${editor.getLayoutInfo().contentWidth - 40}px`;
      place.heightInPx = Math.min(MOST_HIGH, said.offsetHeight + 6);
      change.layoutZone(id);
    }));
  }
  editor.onDidLayoutChange(() => requestAnimationFrame(fit));

  return found => {
    editor.changeViewZones(change => {
      zones.forEach(({ id }) => change.removeZone(id));
      zones = found.map(one => {
        const place = { afterLineNumber: Math.min(one.problem.line, editor.getModel().getLineCount()), heightInPx: 46, domNode: node(one), suppressMouseDown: true };
        return { place, id: change.addZone(place) };
      });
    });
    requestAnimationFrame(fit);
  };
};
