/** The server: MongoDB's wire protocol on the loopback address, databases and collections. */
@NullMarked
package org.waymark.embedded.server;

import org.jspecify.annotations.NullMarked;
