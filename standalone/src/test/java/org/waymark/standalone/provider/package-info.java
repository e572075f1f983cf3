@NullMarked
package org.waymark.standalone.provider;

import org.jspecify.annotations.NullMarked;
