/** What people and programs outside see of Waymark, checked with a real browser and real HTTP against the real process. */
@NullMarked
package org.waymark.acceptance;

import org.jspecify.annotations.NullMarked;
