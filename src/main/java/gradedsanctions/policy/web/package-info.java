@NullMarked
package gradedsanctions.policy.web;

import org.jspecify.annotations.NullMarked;
