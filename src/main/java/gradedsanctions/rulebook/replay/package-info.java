/**
 * Past matters judged on two releases: what the second would change. Results fold in the order of the matters into
 * counts and chained hashes, so a replay may stop anywhere, go on, and use any number of threads: the report is the same
 * to the byte.
 */
@NullMarked
@NamedInterface("replay")
package gradedsanctions.rulebook.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
