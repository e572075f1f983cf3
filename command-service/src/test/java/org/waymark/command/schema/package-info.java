@NullMarked
package org.waymark.command.schema;

import org.jspecify.annotations.NullMarked;
