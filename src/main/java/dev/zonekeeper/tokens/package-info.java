/** API tokens: where each lies in Vault, its health, and which zones it reaches; never a value. */
@NullMarked
@ApplicationModule(allowedDependencies = {"vault", "cloudflare", "audit", "access", "web"})
package dev.zonekeeper.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
