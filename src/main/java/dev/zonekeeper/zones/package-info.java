/** The pages: the list of zones and one zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"retention", "inventory", "tokens", "cloudflare", "audit", "access", "web"})
package dev.zonekeeper.zones;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
