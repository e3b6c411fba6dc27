/**
 * Rule files as text: read from disk, parsed, held against the allow-list, and turned into declarations and rules that
 * the rest of the rulebook can trust. Nothing here compiles or runs a rule.
 */
@NullMarked
@NamedInterface("source")
package gradedsanctions.rulebook.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
