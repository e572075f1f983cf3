@NullMarked
package org.waymark.command.imports.action;

import org.jspecify.annotations.NullMarked;
