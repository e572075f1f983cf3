/** The schema of a command: read from its record, checked against JSON, published as JSON Schema. */
@NullMarked
package org.waymark.command.schema;

import org.jspecify.annotations.NullMarked;
