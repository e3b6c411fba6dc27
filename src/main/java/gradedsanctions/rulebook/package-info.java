/**
 * From the files under {@code rules/} to a checked, compiled, sealed release, and from a matter to a ruling. Knows no
 * database, no web and no clock; the only package that imports Drools.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"problem"})
package gradedsanctions.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
