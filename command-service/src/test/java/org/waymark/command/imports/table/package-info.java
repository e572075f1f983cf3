@NullMarked
package org.waymark.command.imports.table;

import org.jspecify.annotations.NullMarked;
