/** Lets Cloudflare's official TypeScript client say whether the sandbox's simulator is shaped like the API. */
@NullMarked
package dev.zonekeeper.witness;

import org.jspecify.annotations.NullMarked;
