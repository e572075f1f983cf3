@NullMarked
package org.waymark.command.strategy;

import org.jspecify.annotations.NullMarked;
