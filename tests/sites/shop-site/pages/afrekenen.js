// The shop's own calls: once with the session cookie, then with the token that came back.
(async () => {
  const first = await fetch('/api/mijn-gegevens');
  if (!first.ok) return;
  const { naam, token } = await first.json();
  document.getElementById('welkom').textContent = `Welkom terug, ${naam}.`;
  await fetch('/api/mijn-gegevens', { headers: { authorization: `Bearer ${token}` } });
})();
