/** The application: its start, its commands and its embedded database. Everything else lies in the packages below. */
@NullMarked
package gradedsanctions;

import org.jspecify.annotations.NullMarked;
