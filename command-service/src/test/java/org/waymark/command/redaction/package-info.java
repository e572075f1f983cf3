@NullMarked
package org.waymark.command.redaction;

import org.jspecify.annotations.NullMarked;
