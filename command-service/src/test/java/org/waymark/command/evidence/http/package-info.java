@NullMarked
package org.waymark.command.evidence.http;

import org.jspecify.annotations.NullMarked;
