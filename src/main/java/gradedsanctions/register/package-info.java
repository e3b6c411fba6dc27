/** The register of sanctions: what is in force for whom, from when to when; and what it told whoever asked. */
@NullMarked
@ApplicationModule(allowedDependencies = {"subjects", "access", "audit", "problem"})
package gradedsanctions.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
