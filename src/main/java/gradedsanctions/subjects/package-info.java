/** Institutions and officials: who they are, kept so that only who may know can tell. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "audit", "problem"})
package gradedsanctions.subjects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
