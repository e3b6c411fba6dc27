@NullMarked
package gradedsanctions.replay.web;

import org.jspecify.annotations.NullMarked;
