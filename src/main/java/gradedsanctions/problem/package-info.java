/** What a caller did wrong, in words that help: the one leaf that every package may use. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gradedsanctions.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
