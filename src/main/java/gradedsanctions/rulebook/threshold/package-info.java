/**
 * The numbers that the house sets at its discretion: found in the rules, changed in their text without another byte of
 * it, told over several releases, and written to and read from a spreadsheet.
 */
@NullMarked
@NamedInterface("threshold")
package gradedsanctions.rulebook.threshold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
