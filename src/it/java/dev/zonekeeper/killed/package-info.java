/** Kills Zonekeeper while three people use it, and looks whether what they were told still holds. */
@NullMarked
package dev.zonekeeper.killed;

import org.jspecify.annotations.NullMarked;
