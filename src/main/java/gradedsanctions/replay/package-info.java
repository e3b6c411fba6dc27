/**
 * Stored cases judged on two releases before one of them goes live: a job that stops and goes on, what it counts, the
 * cases whose rulings turn, and the digest that an approver signs.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "rulebook",
            "rulebook::replay",
            "casework",
            "policy",
            "register",
            "access",
            "audit",
            "problem"
        })
package gradedsanctions.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
