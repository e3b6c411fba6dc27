/** The form of a matter: what was typed into it as the facts of a vocabulary, and its faults in the language of the page. */
@NullMarked
@NamedInterface("form")
package gradedsanctions.casework.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
