/** Import of the tasks of one self-assessment. */
@NullMarked
package org.waymark.command.imports.assessment;

import org.jspecify.annotations.NullMarked;
