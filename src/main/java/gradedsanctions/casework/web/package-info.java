@NullMarked
package gradedsanctions.casework.web;

import org.jspecify.annotations.NullMarked;
