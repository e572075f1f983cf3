@NullMarked
package org.waymark.standalone.reports;

import org.jspecify.annotations.NullMarked;
