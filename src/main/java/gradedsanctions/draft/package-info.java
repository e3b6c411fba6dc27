/** What somebody changes in the rules before submitting it: files over a release, saved while they are typed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rulebook",
            "rulebook::source",
            "rulebook::scenario",
            "rulebook::replay",
            "rulebook::analysis",
            "rulebook::language",
            "casework",
            "rulebook::authoring",
            "rulebook::threshold",
            "casework::form",
            "policy",
            "register",
            "access",
            "audit",
            "problem"
        })
package gradedsanctions.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
