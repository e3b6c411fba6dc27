/**
 * Rules and vocabulary written by form: from what was filled in to changed texts, or to faults that name the field.
 * Whatever is written has passed the gate.
 */
@NullMarked
@NamedInterface("authoring")
package gradedsanctions.rulebook.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
