/** Who may do what: staff, roles and the one table of permissions. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "problem"})
package gradedsanctions.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
