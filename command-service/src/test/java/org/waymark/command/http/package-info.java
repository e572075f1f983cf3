@NullMarked
package org.waymark.command.http;

import org.jspecify.annotations.NullMarked;
