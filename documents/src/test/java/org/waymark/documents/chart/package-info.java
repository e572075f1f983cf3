/** Tests of pictures. */
@NullMarked
package org.waymark.documents.chart;

import org.jspecify.annotations.NullMarked;
