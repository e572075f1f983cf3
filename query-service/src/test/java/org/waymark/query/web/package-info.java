/** Every page over HTTP, on a story folded in memory and a command-service that only records what it is sent. */
@NullMarked
package org.waymark.query.web;

import org.jspecify.annotations.NullMarked;
