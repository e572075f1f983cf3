/** Tests of imports. */
@NullMarked
package org.waymark.command.imports;

import org.jspecify.annotations.NullMarked;
