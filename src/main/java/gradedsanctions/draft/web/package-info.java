@NullMarked
package gradedsanctions.draft.web;

import org.jspecify.annotations.NullMarked;
