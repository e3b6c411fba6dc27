@NullMarked
package gradedsanctions.register.web;

import org.jspecify.annotations.NullMarked;
