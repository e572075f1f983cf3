/** Commands about projects, the rows of the project-progress grid. */
@NullMarked
package org.waymark.command.project;

import org.jspecify.annotations.NullMarked;
