/** Self-assessments: dimensions scored in rounds, now against wanted, with a plan of tasks. */
@NullMarked
package org.waymark.query.assessment;

import org.jspecify.annotations.NullMarked;
