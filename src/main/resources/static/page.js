// Marks the page one is on, opens what a link points to, and prints.
document.addEventListener('DOMContentLoaded', () => {
  const here = [...document.querySelectorAll('header nav a')].reverse()
    .find(a => location.pathname === a.pathname || (a.pathname !== '/' && location.pathname.startsWith(a.pathname)));
  here?.setAttribute('aria-current', 'page');
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
});
document.addEventListener('click', event => {
  if (event.target.closest('button.print')) window.print();
});
// Of a table only the cells that were changed are sent: there may be more of them than a request may hold.
document.addEventListener('submit', event => {
  if (!event.target.matches('form.grid')) return;
  for (const cell of event.target.querySelectorAll('input:not([type=hidden]), select, textarea')) {
    const before = cell.matches('select') ? [...cell.options].find(o => o.defaultSelected)?.value : cell.defaultValue;
    cell.disabled = cell.value === before && !cell.dataset.typed && !cell.name.startsWith('new.');
  }
});
// A page that looks for news after its login has ended does not show the login page in a corner of itself.
document.addEventListener('htmx:beforeSwap', event => {
  if (new URL(event.detail.xhr.responseURL).pathname === '/login') event.detail.shouldSwap = false;
});
// The token of the forms is no part of an address.
document.addEventListener('htmx:configRequest', event => {
  if (event.detail.verb === 'get') delete event.detail.parameters._csrf;
});
// After a login in another window the forms of this one need its token; false while there is no login.
window.renewToken = async () => {
  const page = await fetch(location.href, { redirect: 'manual' });
  if (!page.ok) return false;
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name=_csrf]');
  document.querySelectorAll('input[name=_csrf]').forEach(field => { field.value = fresh.value; });
  return true;
};
