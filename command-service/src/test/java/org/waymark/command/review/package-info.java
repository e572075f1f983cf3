@NullMarked
package org.waymark.command.review;

import org.jspecify.annotations.NullMarked;
