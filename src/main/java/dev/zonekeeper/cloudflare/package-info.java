/** The Cloudflare API v4: one class an operation, the filters of its WebClient, the request budget. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package dev.zonekeeper.cloudflare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
