/** Zones and accounts as last seen: listing from Cloudflare, search, the row of each zone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"tokens", "cloudflare", "audit", "access", "web"})
package dev.zonekeeper.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
