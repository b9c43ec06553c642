/** Where secrets live: Spring Vault, its sign-in and its health. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package dev.zonekeeper.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
