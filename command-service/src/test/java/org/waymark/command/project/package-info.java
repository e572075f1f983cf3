@NullMarked
package org.waymark.command.project;

import org.jspecify.annotations.NullMarked;
