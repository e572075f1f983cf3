@NullMarked
package org.waymark.command.imports.layout;

import org.jspecify.annotations.NullMarked;
