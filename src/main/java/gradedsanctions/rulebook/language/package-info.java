/**
 * Helps people to write rule files: what could stand at a place, what a word means, what a file holds, how it is laid out,
 * how a mistake is mended. Reads text that is being typed, so it takes whatever it gets and refuses nothing.
 */
@NullMarked
@NamedInterface("language")
package gradedsanctions.rulebook.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
