@NullMarked
package org.waymark.command.imports.risk;

import org.jspecify.annotations.NullMarked;
