/** Signs in to a sample province as one of its roles: what to send along from then on. */
export async function sampleCookie(address: string, login = 'chuyen-vien'): Promise<string> {
  const answer = await fetch(`${address}/api/v1/session/sample`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login }),
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  if (!answer.ok) throw new Error(`${login}: ${answer.status} ${await answer.text()}`);
  return cookie.split(';')[0] ?? '';
}
