/**
 * Releases of the rules: drafts of what lies in the rule folder or is sent, the signatures under them, and which release
 * judges on this node.
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
            "ledger",
            "problem"
        })
package gradedsanctions.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
