/**
 * The {@code cases.yaml} beside the rules: matters worked by hand with what must come of them, run against a release,
 * and the rules that none of them tests.
 */
@NullMarked
@NamedInterface("scenario")
package gradedsanctions.rulebook.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
