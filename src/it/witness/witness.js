import assert from 'node:assert/strict';
import Cloudflare from 'cloudflare';
import { check, failureOf, runAll } from './checks.js';
import { assertShape, typesOf } from './shapes.js';

// Cloudflare's official client against the sandbox's simulator. The one argument says where it is and what it holds:
// {"origin", "tokens": {main, readOnly, full, expired, account}, "account", "zone", "unentitled"}.
const { origin, tokens, account, zone, unentitled } = JSON.parse(process.argv[2]);

const main = clientOf(tokens.main);

function clientOf(apiToken) {
  // Whatever it would take from the environment is named here, or a real key might go along.
  return new Cloudflare({
    baseURL: `${origin}/client/v4`,
    apiToken,
    apiKey: null,
    apiEmail: null,
    userServiceKey: null,
    maxRetries: 0,
  });
}

async function control(method, path, body) {
  const answer = await fetch(`${origin}/sandbox/${path}`, { method, body: body && JSON.stringify(body) });
  assert.ok(answer.ok, `${method} ${path} answered ${answer.status}: ${await answer.clone().text()}`);
  return answer.json();
}

function codes(error) {
  return error.errors.map((one) => one.code);
}

async function all(pages) {
  const found = [];
  for await (const one of pages) found.push(one);
  return found;
}

/** Orders one fault of the flag's path, and calls it. */
async function faulty(fault) {
  await control('POST', 'faults', [{ path: '/zones/*/logs/control/retention/flag', ...fault }]);
  try {
    return await failureOf(main.logs.control.retention.get({ zone_id: zone }));
  } finally {
    await control('DELETE', 'faults');
  }
}

check('walks all pages of zones and sees each zone once', async () => {
  const first = await main.zones.list({ per_page: 20 });
  const zones = await all(main.zones.list({ per_page: 20 }));

  assert.ok(first.result_info.total_count > 40, 'there are several pages');
  assert.equal(first.result.length, 20);
  assert.equal(first.result_info.total_pages, Math.ceil(first.result_info.total_count / 20));
  assert.equal(zones.length, first.result_info.total_count);
  assert.equal(new Set(zones.map((one) => one.id)).size, zones.length);
});

check('sees the same zones on one page as on many', async () => {
  const few = await all(main.zones.list({ per_page: 50, order: 'name', direction: 'asc' }));
  const many = await all(main.zones.list({ per_page: 5, order: 'name', direction: 'asc' }));

  assert.deepEqual(
    many.map((one) => one.id),
    few.map((one) => one.id),
  );
});

check('walks 1,000 zones of an account', async () => {
  await control('PUT', 'zones?count=1000');
  try {
    const listed = await all(main.zones.list({ per_page: 50, account: { id: account } }));
    assert.ok(listed.length > 50);
    assert.equal(new Set(listed.map((one) => one.id)).size, listed.length);
    assert.ok(listed.every((one) => one.account.id === account));
  } finally {
    await control('POST', 'reset');
  }
});

check('finds a zone by its name and by the beginning of it', async () => {
  const { name } = await main.zones.get({ zone_id: zone });

  assert.deepEqual(
    (await all(main.zones.list({ name }))).map((one) => one.id),
    [zone],
  );
  assert.ok((await all(main.zones.list({ name: `starts_with:${name.slice(0, 5)}` }))).length >= 1);
});

check('reads zones of the shape that the client declares', async () => {
  const types = typesOf('resources/zones/zones');
  const listed = await all(main.zones.list({ per_page: 50 }));

  listed.forEach((one) => assertShape(one, 'Zone', types, one.name));
  assertShape(await main.zones.get({ zone_id: zone }), 'Zone', types);
});

check('reads accounts of the shape that the client declares', async () => {
  const types = typesOf('resources/accounts/accounts');
  const listed = await all(main.accounts.list({ per_page: 5 }));

  assert.ok(listed.some((one) => one.id === account));
  listed.forEach((one) => assertShape(one, 'Account', types, one.name));
  assertShape(await main.accounts.get({ account_id: account }), 'Account', types);
});

check('reads the flag, sets it and reads it back', async () => {
  const retention = main.logs.control.retention;
  const { flag: before } = await retention.get({ zone_id: zone });

  assert.deepEqual(await retention.create({ zone_id: zone, flag: !before }), { flag: !before });
  assert.deepEqual(await retention.get({ zone_id: zone }), { flag: !before });
  assert.deepEqual(await retention.create({ zone_id: zone, flag: before }), { flag: before });
  assert.deepEqual(await retention.get({ zone_id: zone }), { flag: before });
});

check('gets an envelope round the flag, with the headers of the edge', async () => {
  const response = await main.logs.control.retention.get({ zone_id: zone }).asResponse();
  const { success, errors, messages, result } = await response.json();

  assert.equal(success, true);
  assert.deepEqual([errors, messages], [[], []]);
  assert.equal(typeof result.flag, 'boolean');
  assert.match(response.headers.get('cf-ray'), /^[0-9a-f]{16}-[A-Z]{3}$/);
  assert.match(response.headers.get('content-type'), /^application\/json/);
});

check("verifies a user's token", async () => {
  const verified = await main.user.tokens.verify();

  assertShape(verified, 'TokenVerifyResponse', typesOf('resources/user/tokens/tokens'));
  assert.equal(verified.status, 'active');
});

check("verifies an account's token", async () => {
  const verified = await clientOf(tokens.account).accounts.tokens.verify({ account_id: account });

  assertShape(verified, 'TokenVerifyResponse', typesOf('resources/accounts/tokens/tokens'));
  assert.equal(verified.status, 'active');
});

check('is told that a token is expired by its verification', async () => {
  const verified = await clientOf(tokens.expired).user.tokens.verify();

  assertShape(verified, 'TokenVerifyResponse', typesOf('resources/user/tokens/tokens'));
  assert.equal(verified.status, 'expired');
});

check('does not find a token in the other store: 401, AuthenticationError, 1000', async () => {
  const ofUser = await failureOf(main.accounts.tokens.verify({ account_id: account }));
  const ofAccount = await failureOf(clientOf(tokens.account).user.tokens.verify());

  for (const error of [ofUser, ofAccount]) {
    assert.ok(error instanceof Cloudflare.AuthenticationError, String(error));
    assert.deepEqual(codes(error), [1000]);
  }
});

check('reads the facts of a zone in the shapes that the client declares', async () => {
  const full = clientOf(tokens.full);
  const job = typesOf('resources/logpush/jobs');
  const dnssec = typesOf('resources/dns/dnssec/dnssec');

  const zones = await all(full.zones.list({ account: { id: account }, per_page: 50 }));
  for (const { id, plan } of zones) {
    assertShape(await full.dns.dnssec.get({ zone_id: id }), 'DNSSEC', dnssec);
    if (plan.legacy_id === 'enterprise' && id !== unentitled) {
      (await all(full.logpush.jobs.list({ zone_id: id }))).forEach((one) => assertShape(one, 'LogpushJob', job));
    }
  }
  const setting = await full.zones.settings.get('min_tls_version', { zone_id: zone });
  assertShape(setting, 'MinTLSVersion', typesOf('resources/zones/settings'));
  const region = await full.logs.control.cmb.config.get({ account_id: account });
  assertShape(region, 'CmbConfig', typesOf('resources/logs/control/cmb/config'));
});

check('maps the 401 of a zone that is not entitled to AuthenticationError, 10000', async () => {
  const error = await failureOf(main.logs.control.retention.get({ zone_id: unentitled }));

  assert.ok(error instanceof Cloudflare.AuthenticationError, String(error));
  assert.equal(error.status, 401);
  assert.deepEqual(error.errors, [{ code: 10000, message: 'Unauthorized' }]);
});

check('maps the 401 of an unknown token to AuthenticationError, 1000', async () => {
  const error = await failureOf(clientOf('x'.repeat(40)).zones.list());

  assert.ok(error instanceof Cloudflare.AuthenticationError, String(error));
  assert.deepEqual(codes(error), [1000]);
});

check('maps the 403 of a missing permission to PermissionDeniedError, 10000', async () => {
  const error = await failureOf(clientOf(tokens.readOnly).logs.control.retention.create({ zone_id: zone, flag: true }));

  assert.ok(error instanceof Cloudflare.PermissionDeniedError, String(error));
  assert.deepEqual(codes(error), [10000]);
});

check('maps the 403 of a zone out of reach to PermissionDeniedError, 9109', async () => {
  const error = await failureOf(main.zones.get({ zone_id: 'f'.repeat(32) }));

  assert.ok(error instanceof Cloudflare.PermissionDeniedError, String(error));
  assert.deepEqual(codes(error), [9109]);
});

check('maps the 400 of a token without form to BadRequestError, 6003 with its chain', async () => {
  const error = await failureOf(clientOf('short').zones.list());

  assert.ok(error instanceof Cloudflare.BadRequestError, String(error));
  assert.deepEqual(codes(error), [6003]);
  assert.deepEqual(
    error.errors[0].error_chain.map((one) => one.code),
    [6111],
  );
});

check('maps the 400 of a malformed id to BadRequestError, 7003 and 7000', async () => {
  const error = await failureOf(main.logs.control.retention.get({ zone_id: 'not-an-id' }));

  assert.ok(error instanceof Cloudflare.BadRequestError, String(error));
  assert.deepEqual(codes(error), [7003, 7000]);
});

check('maps the 400 of a flag that is no boolean to BadRequestError, 1001', async () => {
  const error = await failureOf(main.logs.control.retention.create({ zone_id: zone, flag: 'yes' }));

  assert.ok(error instanceof Cloudflare.BadRequestError, String(error));
  assert.deepEqual(codes(error), [1001]);
});

check('maps a 404 to NotFoundError', async () => {
  const body = { success: false, errors: [{ code: 1003, message: 'not found' }], messages: [], result: null };
  const error = await faulty({ status: 404, body });

  assert.ok(error instanceof Cloudflare.NotFoundError, String(error));
  assert.deepEqual(codes(error), [1003]);
});

check('maps the 429 of a limit to RateLimitError, 10100 with retry-after', async () => {
  await control('PUT', 'limit?requests=2&seconds=60');
  try {
    await main.zones.get({ zone_id: zone });
    await main.zones.get({ zone_id: zone });
    const error = await failureOf(main.zones.get({ zone_id: zone }));

    assert.ok(error instanceof Cloudflare.RateLimitError, String(error));
    assert.deepEqual(codes(error), [10100]);
    assert.match(error.headers.get('retry-after'), /^\d+$/);
  } finally {
    await control('POST', 'reset');
  }
});

check('maps the 429 of a throttle to RateLimitError, 971', async () => {
  const message = 'Please wait and consider throttling your request speed';
  const body = { success: false, errors: [{ code: 971, message }], messages: [], result: null };
  const error = await faulty({ status: 429, body });

  assert.ok(error instanceof Cloudflare.RateLimitError, String(error));
  assert.deepEqual(codes(error), [971]);
});

check('maps 500 and the 520s of the edge to InternalServerError, without codes', async () => {
  for (const status of [500, 520, 522, 524, 526]) {
    const error = await faulty({ kind: 'html', status });

    assert.ok(error instanceof Cloudflare.InternalServerError, String(error));
    assert.equal(error.status, status);
    assert.deepEqual(codes(error), []);
    assert.match(error.headers.get('cf-ray'), /-[A-Z]{3}$/);
  }
});

check('maps a reset to APIConnectionError', async () => {
  const error = await faulty({ kind: 'reset-before' });

  assert.ok(error instanceof Cloudflare.APIConnectionError, String(error));
});

check('repeats a read after a 500 by itself, and then has it', async () => {
  await control('POST', 'faults', [{ path: '/zones/*', status: 500, headers: { 'retry-after-ms': '1' } }]);
  const patient = main.withOptions({ maxRetries: 1 });

  assert.equal((await patient.zones.get({ zone_id: zone })).id, zone);
});

await runAll();
