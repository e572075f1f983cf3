@NullMarked
package org.waymark.command.imports.row;

import org.jspecify.annotations.NullMarked;
