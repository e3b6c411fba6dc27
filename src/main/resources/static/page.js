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
