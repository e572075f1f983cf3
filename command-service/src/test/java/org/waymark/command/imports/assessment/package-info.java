@NullMarked
package org.waymark.command.imports.assessment;

import org.jspecify.annotations.NullMarked;
