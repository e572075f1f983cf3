/** Pictures of numbers, as SVG of our own. Each tells what it shows without colour too, and has its table. */
@NullMarked
package org.waymark.documents.chart;

import org.jspecify.annotations.NullMarked;
