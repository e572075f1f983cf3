/** The content of a highlight report, asked for from query-service. */
@NullMarked
package org.waymark.command.highlight.http;

import org.jspecify.annotations.NullMarked;
