@NullMarked
package gradedsanctions.access.web;

import org.jspecify.annotations.NullMarked;
