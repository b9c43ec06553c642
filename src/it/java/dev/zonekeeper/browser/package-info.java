/** Walks through Zonekeeper in a real Chromium. */
@NullMarked
package dev.zonekeeper.browser;

import org.jspecify.annotations.NullMarked;
