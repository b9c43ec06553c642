import assert from 'node:assert/strict';

// Collects checks and runs them one after the other, for they share one simulator. A line of JSON tells of each.
const checks = [];

export function check(name, body) {
  checks.push({ name, body });
}

export async function runAll() {
  for (const { name, body } of checks) {
    console.log(JSON.stringify(await outcome(name, body)));
  }
}

async function outcome(name, body) {
  try {
    await body();
    return { name };
  } catch (thrown) {
    return { name, failure: String(thrown?.stack ?? thrown) };
  }
}

/** What a call fails with; a call that does not fail is a failure itself. */
export async function failureOf(call) {
  const value = await call.then(
    (result) => ({ result }),
    (error) => ({ error }),
  );
  assert.ok('error' in value, `Nothing was thrown, the answer was ${JSON.stringify(value.result)}`);
  return value.error;
}
