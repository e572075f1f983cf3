@NullMarked
package org.waymark.query.mywork;

import org.jspecify.annotations.NullMarked;
