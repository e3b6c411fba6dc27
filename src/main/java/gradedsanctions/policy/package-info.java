/**
 * Releases of the rules: sealed from the rule folder, kept as bytes, one of them active. Later drafts, signatures and
 * replays.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rulebook",
            "rulebook::source",
            "rulebook::scenario",
            "register",
            "access",
            "audit",
            "problem"
        })
package gradedsanctions.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
