/**
 * Cases: from the reported incident over the ruling of the rules and an inspector's proposal to another person's
 * decision, and its revocation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"rulebook", "register", "subjects", "access", "audit", "problem"})
package gradedsanctions.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
