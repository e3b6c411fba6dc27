// Adds, uses and removes passkeys: the browser and the authenticator do the work, Spring Security checks it.
const fault = document.getElementById('passkey-fault');
async function send(form, method, path, body) {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': form.elements._csrf.value },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok || answer.redirected) throw new Error(answer.status);
  return answer.status === 204 ? null : answer.json();
}
function on(form, work) {
  form?.addEventListener('submit', async event => {
    event.preventDefault();
    fault.hidden = true;
    try {
      await work(form);
    } catch (failure) {
      fault.textContent = window.PublicKeyCredential?.parseRequestOptionsFromJSON ? fault.dataset.failed : fault.dataset.none;
      fault.hidden = false;
    }
  });
}
on(document.getElementById('passkey-add'), async form => {
  const options = await send(form, 'POST', '/webauthn/register/options');
  const credential = await navigator.credentials.create(
    { publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  await send(form, 'POST', '/webauthn/register',
    { publicKey: { credential: credential.toJSON(), label: form.elements.label.value } });
  location.reload();
});
on(document.getElementById('passkey-use'), async form => {
  const options = await send(form, 'POST', '/webauthn/authenticate/options');
  const credential = await navigator.credentials.get(
    { publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  await send(form, 'POST', '/login/webauthn', credential.toJSON());
  location.assign(form.dataset.then);
});
document.querySelectorAll('.passkey-remove').forEach(each => on(each, async form => {
  await send(form, 'DELETE', '/webauthn/register/' + form.dataset.id);
  location.reload();
}));
