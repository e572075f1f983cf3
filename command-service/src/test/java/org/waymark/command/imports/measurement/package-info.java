@NullMarked
package org.waymark.command.imports.measurement;

import org.jspecify.annotations.NullMarked;
