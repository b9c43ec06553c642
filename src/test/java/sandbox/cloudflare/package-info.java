/** A simulator of Cloudflare's API v4 for first tries and tests. It shares no code with the application. */
@NullMarked
package sandbox.cloudflare;

import org.jspecify.annotations.NullMarked;
