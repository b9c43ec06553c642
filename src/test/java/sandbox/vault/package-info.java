/** The sandbox's Vault: an in-memory stand-in for the routes in use, in Vault's documented forms. */
@NullMarked
package sandbox.vault;

import org.jspecify.annotations.NullMarked;
