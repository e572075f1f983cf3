/** What is tried: the services and a database, in this process or in others that can be paused and killed. */
@NullMarked
package org.waymark.resilience.site;

import org.jspecify.annotations.NullMarked;
