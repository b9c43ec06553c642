/** Sign-in by OIDC, grants (a role and the accounts it holds for) and security headers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package dev.zonekeeper.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
