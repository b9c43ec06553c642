/** Zonekeeper: which Cloudflare zones retain their request logs, and a switch for each. */
@NullMarked
package dev.zonekeeper;

import org.jspecify.annotations.NullMarked;
