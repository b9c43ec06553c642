/** Who did what, when, to which zone, with which outcome: append-only and hash-chained. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "web"})
package dev.zonekeeper.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
