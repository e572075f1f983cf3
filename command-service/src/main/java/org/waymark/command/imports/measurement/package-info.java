/** The import of measurements of indicators. */
@NullMarked
package org.waymark.command.imports.measurement;

import org.jspecify.annotations.NullMarked;
