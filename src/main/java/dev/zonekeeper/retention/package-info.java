/** One zone's log retention flag: read, switch, sweep, history. */
@NullMarked
@ApplicationModule(allowedDependencies = {"inventory", "tokens", "cloudflare", "audit", "access", "web"})
package dev.zonekeeper.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
